"""Learn, without its looks: lessons, questions, glossary, answers, claims, progress. No Qt."""
