<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>LSTM Viz</name>
        <message>
            <location filename="../../lstm_viz/app.py" />
            <source>The settings could not be read, and are as at first. The file is now {path}.</source>
            <translation>Die Einstellungen ließen sich nicht lesen und sind wie am Anfang. Die Datei ist jetzt {path}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <location filename="../../lstm_viz/export/run_file.py" />
            <source>it has {size} MiB</source>
            <translation>es sind {size} MiB</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <location filename="../../lstm_viz/changes.py" />
            <location filename="../../lstm_viz/export/run_file.py" />
            <location filename="../../lstm_viz/export/trace_file.py" />
            <location filename="../../lstm_viz/learn/journal.py" />
            <location filename="../../lstm_viz/learn/reading.py" />
            <location filename="../../lstm_viz/models.py" />
            <location filename="../../lstm_viz/present/talk_source.py" />
            <location filename="../../lstm_viz/runs/saving.py" />
            <location filename="../../lstm_viz/sessions/autosave.py" />
            <location filename="../../lstm_viz/sessions/kinds.py" />
            <source>{name} cannot be read: {problem}.</source>
            <translation>{name} lässt sich nicht lesen: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>it has {count} parts</source>
            <translation>{count} Teile sind darin</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>“{part}” does not belong there</source>
            <translation>„{part}“ gehört nicht dorthin</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>“{part}” stands there twice</source>
            <translation>„{part}“ steht dort zweimal</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>“{part}” would have {size} MiB</source>
            <translation>„{part}“ hätte {size} MiB</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>it would have more than {size} MiB</source>
            <translation>entpackt wären es mehr als {size} MiB</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>it has no {part}</source>
            <translation>{part} fehlt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>its format is “{format}”</source>
            <translation>das Format ist „{format}“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>{name} was made by a newer version of this program.</source>
            <translation>{name} stammt von einer neueren Version dieses Programms.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>Its format is {version}; this program reads up to {known}.</source>
            <translation>Das Format der Datei ist {version}; dieses Programm liest bis {known}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>“{part}” has {size} MiB: with it the file could not be opened again.</source>
            <translation>„{part}“ hat {size} MiB: Damit ließe sich die Datei nicht wieder öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>Save it by itself, and leave it out here.</source>
            <translation>Speichere es für sich, und lass es hier weg.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/archive.py" />
            <source>“{part}” is not as long as it says</source>
            <translation>„{part}“ ist nicht so lang wie angegeben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/backflow.py" />
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <location filename="../../lstm_viz/words.py" />
            <source>not a number</source>
            <translation>keine Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/bench/live_training.py" />
            <source>The run has ended before its time.</source>
            <translation>Der Lauf hat vorzeitig geendet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/bench/live_training.py" />
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/pictures.py" />
            <source>The engine did not answer in time.</source>
            <translation>Der Rechenprozess hat nicht rechtzeitig geantwortet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/bench/live_training.py" />
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/pictures.py" />
            <source>Try again, or look at its log.</source>
            <translation>Noch einmal versuchen, oder in seinen Meldungen nachsehen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/bench/long_sequence.py" />
            <source>Peak memory is read from Linux's own figures only.</source>
            <translation>Der höchste Speicherbedarf lässt sich nur aus den Angaben von Linux lesen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/bench/long_sequence.py" />
            <source>The system does not tell the memory of process {process}.</source>
            <translation>Das System nennt den Speicher von Prozess {process} nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Hold a gate at a value</source>
            <translation>Ein Gate bei einem Wert festhalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Hold the hidden state at a value</source>
            <translation>Den verborgenen Zustand bei einem Wert festhalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Set the cell state c at a step</source>
            <translation>Den Zellzustand c in einem Schritt setzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Set the hidden state h at a step</source>
            <translation>Den verborgenen Zustand h in einem Schritt setzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Take unit {unit} out</source>
            <translation>Einheit {unit} herausnehmen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Read another symbol at a step</source>
            <translation>In einem Schritt ein anderes Symbol lesen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Read another number at a step</source>
            <translation>In einem Schritt eine andere Zahl lesen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Change a weight or a bias</source>
            <translation>Ein Gewicht oder einen Bias ändern</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Set the forget bias</source>
            <translation>Den Forget-Bias setzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Replace a squash</source>
            <translation>Eine Stauchung ersetzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Remove the forget gate</source>
            <translation>Das Forget-Gate entfernen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Couple forget and input gate</source>
            <translation>Forget-Gate und Input-Gate koppeln</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>Add peepholes</source>
            <translation>Peepholes hinzufügen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>all layers</source>
            <translation>alle Schichten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <source>layer {layer}</source>
            <translation>Schicht {layer}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <location filename="../../lstm_viz/commands/inspect.py" />
            <location filename="../../lstm_viz/models.py" />
            <source>both directions</source>
            <translation>beide Richtungen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <location filename="../../lstm_viz/change_words.py" />
            <location filename="../../lstm_viz/export/page.py" />
            <location filename="../../lstm_viz/file_tree.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>reverse</source>
            <translation>rückwärts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_kinds.py" />
            <location filename="../../lstm_viz/change_words.py" />
            <location filename="../../lstm_viz/export/page.py" />
            <location filename="../../lstm_viz/file_tree.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>forward</source>
            <translation>vorwärts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>all gates</source>
            <translation>alle Gates</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>candidate</source>
            <translation>Kandidat</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>tanh of C</source>
            <translation>tanh von C</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{gate} of {units} held at {value}, {steps}</source>
            <translation>{gate}, {units}: bei {value} festgehalten, {steps}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{units} taken out</source>
            <translation>{units} herausgenommen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>forget bias of {units} is {value}</source>
            <translation>Forget-Bias, {units}: {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{squash} at: {place}</source>
            <translation>{squash} bei: {place}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>no forget gate: f = 1</source>
            <translation>kein Forget-Gate: f = 1</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>gates coupled: i = 1 − f</source>
            <translation>Gates gekoppelt: i = 1 − f</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>gates coupled: f = 1 − i</source>
            <translation>Gates gekoppelt: f = 1 − i</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{state} of {units} set to {value} at step {step}</source>
            <translation>{state}, {units}: in Schritt {step} auf {value} gesetzt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{tensor}: {place} is {value}</source>
            <translation>{tensor}: {place} ist {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>peepholes added</source>
            <translation>Peepholes hinzugefügt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>peepholes added, all zero</source>
            <translation>Peepholes hinzugefügt, alle null</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>symbol {symbol} at step {step}</source>
            <translation>Symbol {symbol} in Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>input {column} is {value} at step {step}</source>
            <translation>Eingabe {column} ist {value} in Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>all units</source>
            <translation>alle Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <location filename="../../lstm_viz/present/equation.py" />
            <source>unit {unit}</source>
            <translation>Einheit {unit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>units {units}</source>
            <translation>Einheiten {units}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>from step {step} on</source>
            <translation>ab Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>all steps</source>
            <translation>alle Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <location filename="../../lstm_viz/diagram/small.py" />
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <location filename="../../lstm_viz/plots/reach.py" />
            <location filename="../../lstm_viz/report/pictures.py" />
            <location filename="../../lstm_viz/widgets/step_image.py" />
            <source>step {step}</source>
            <translation>Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>steps {first}–{last}</source>
            <translation>Schritte {first}–{last}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{quantity} of unit {unit} passes {limit} at step {step}</source>
            <translation>{quantity} von Einheit {unit} überschreitet in Schritt {step} {limit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{quantity} of unit {unit} is infinite, or no number, from step {step} on</source>
            <translation>{quantity} von Einheit {unit} ist ab Schritt {step} unendlich oder keine Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>clamped</source>
            <translation>festgehalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>set</source>
            <translation>gesetzt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>taken out</source>
            <translation>herausgenommen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>no forget gate</source>
            <translation>kein Forget-Gate</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <source>{value} ({why}; computed {computed})</source>
            <translation>{value} ({why}; berechnet {computed})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/change_words.py" />
            <location filename="../../lstm_viz/weights.py" />
            <source>, layer {layer}</source>
            <translation>, Schicht {layer}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>add a change</source>
            <translation>eine Änderung hinzufügen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>change a value</source>
            <translation>einen Wert ändern</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>switch on</source>
            <translation>einschalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>switch off</source>
            <translation>ausschalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>rename</source>
            <translation>umbenennen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>remove</source>
            <translation>entfernen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>reorder</source>
            <translation>umordnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>remove all</source>
            <translation>alle entfernen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>another list</source>
            <translation>eine andere Liste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>open a list</source>
            <translation>eine Liste öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>its format is {format}</source>
            <translation>das Format ist {format}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>{name} is no list of changes: {problem}.</source>
            <translation>{name} ist keine Liste von Änderungen: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/changes.py" />
            <source>Open one that was saved from “What if”.</source>
            <translation>Eine öffnen, die aus „Was wäre, wenn“ gespeichert wurde.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>{why}, so no window: the tour is rendered into out/ instead.</source>
            <translation>{why}, also kein Fenster: Stattdessen werden Bilder der Arbeitsbereiche nach out/ geschrieben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>There is no file {name}.</source>
            <translation>Eine Datei {name} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>usage: </source>
            <translation>Aufruf: </translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>show this help and stop</source>
            <translation>diese Hilfe zeigen und aufhören</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>arguments</source>
            <translation>Argumente</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>options</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>See inside a recurrent network: an LSTM cell, every number from PyTorch.</source>
            <translation>In ein rekurrentes Netz hineinsehen: eine LSTM-Zelle, jede Zahl von PyTorch.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>lstm-viz FILE opens a document, a talk, a model or a sequence.</source>
            <translation>lstm-viz FILE öffnet ein Dokument, einen Vortrag, ein Modell oder eine Sequenz.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>show the version and stop</source>
            <translation>die Version zeigen und aufhören</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>the window’s colours</source>
            <translation>die Farben des Fensters</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>what is spoken: English or German</source>
            <translation>was gesprochen wird: Englisch oder Deutsch</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <source>what runs the engine: "ssh gpu-box lstm-viz-engine"</source>
            <translation>was den Rechenprozess startet: "ssh gpu-box lstm-viz-engine"</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <location filename="../../lstm_viz/given.py" />
            <source>where the engine computes</source>
            <translation>worauf der Rechenprozess rechnet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/cli.py" />
            <location filename="../../lstm_viz/commands/clip.py" />
            <location filename="../../lstm_viz/commands/page.py" />
            <location filename="../../lstm_viz/commands/render.py" />
            <location filename="../../lstm_viz/commands/tour.py" />
            <source>a shipped model’s name, or a model file</source>
            <translation>der Name eines mitgelieferten Modells oder eine Modelldatei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/about.py" />
            <source>Copy for a bug report</source>
            <translation>Für einen Fehlerbericht kopieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/about.py" />
            <source>LSTM Viz lets you watch a recurrent network think. Every number comes from PyTorch, on this machine; nothing goes to the network. MIT licence.</source>
            <translation>Mit LSTM Viz lässt sich einem rekurrenten Netz beim Denken zusehen. Jede Zahl kommt von PyTorch, auf diesem Rechner; nichts wird über ein Netzwerk gesendet. MIT-Lizenz.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/about.py" />
            <source>About LSTM Viz</source>
            <translation>Über LSTM Viz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/about.py" />
            <source>All of it is in {path}.</source>
            <translation>Alles davon steht in {path}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/about.py" />
            <source>It is kept in no file.</source>
            <translation>Es steht in keiner Datei.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/about.py" />
            <source>What the engine said</source>
            <translation>Meldungen des Rechenprozesses</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/callout.py" />
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/callout.py" />
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/callout.py" />
            <source>{number} of {count}</source>
            <translation>{number} von {count}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/callout.py" />
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/callout.py" />
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <location filename="../../lstm_viz/widgets/asking_page.py" />
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>Setting: {setting}…</source>
            <translation>Einstellung: {setting} …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>setting</source>
            <translation>Einstellung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>on</source>
            <translation>an</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>Colours, motion, lessons, the engine: found by a few letters, set at once</source>
            <translation>Farben, Bewegung, Lektionen, Rechenprozess: mit ein paar Buchstaben zu finden, sofort wirksam</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>Settings…</source>
            <translation>Einstellungen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <location filename="../../lstm_viz/comfort/guide.py" />
            <source>Guide</source>
            <translation>Anleitung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>The page on what is shown</source>
            <translation>Die Seite zu dem, was zu sehen ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>Six callouts over the window; it can be left at any time</source>
            <translation>Sechs Sprechblasen über dem Fenster; verlassen lässt sich der Rundgang jederzeit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>A tour of one minute</source>
            <translation>Rundgang</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>What has changed since the last version</source>
            <translation>Was sich seit der letzten Version geändert hat</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>What is new</source>
            <translation>Was neu ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>The card over Live, with what can be done first</source>
            <translation>Die Karte über Live, mit dem, was sich als Erstes tun lässt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>What would you like to do?</source>
            <translation>Womit anfangen?</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>Every key, and another one where you want it</source>
            <translation>Jede Taste, und auf Wunsch eine andere</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>Keys…</source>
            <translation>Tasten …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>Its last lines, to be copied for a bug report</source>
            <translation>Ihre letzten Zeilen, zum Kopieren für einen Fehlerbericht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>What the engine said…</source>
            <translation>Meldungen des Rechenprozesses …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>Versions, and where it computes</source>
            <translation>Versionen, und wo gerechnet wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/comfort.py" />
            <source>About LSTM Viz…</source>
            <translation>Über LSTM Viz …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>As the system says</source>
            <translation>Wie das System es sagt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <location filename="../../lstm_viz/export/choices.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <location filename="../../lstm_viz/export/choices.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <location filename="../../lstm_viz/export/choices.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <location filename="../../lstm_viz/export/choices.py" />
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/export/file_page.py" />
            <location filename="../../lstm_viz/export/picture_page.py" />
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Of the window, the lessons and the guide.</source>
            <translation>Die des Fensters, der Lektionen und der Anleitung.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <location filename="../../lstm_viz/export/choices.py" />
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/export/file_page.py" />
            <location filename="../../lstm_viz/export/picture_page.py" />
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Of the whole window.</source>
            <translation>Die des ganzen Fensters.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Reduced motion</source>
            <translation>Weniger Bewegung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Nothing glides: playing goes from phase to phase, and pictures change at once.</source>
            <translation>Nichts gleitet: Das Abspielen geht von Phase zu Phase, und Bilder wechseln auf einmal.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Start card</source>
            <translation>Startkarte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>At the start, a card over Live says what can be done.</source>
            <translation>Beim Start sagt eine Karte über Live, was sich tun lässt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Text of lessons</source>
            <translation>Text der Lektionen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>How large the words in Learn are.</source>
            <translation>Wie groß die Wörter in Lernen sind.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Own lessons</source>
            <translation>Eigene Lektionen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>A folder with lessons of a teacher’s, which stand behind those of the program.</source>
            <translation>Ein Ordner mit Lektionen einer Lehrkraft; sie stehen hinter denen des Programms.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>What the engine computes on. Choosing by itself, it takes a GPU where there is one.</source>
            <translation>Worauf der Rechenprozess rechnet. Wählt er selbst, nimmt er eine GPU, wenn es eine gibt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>Engine’s command</source>
            <translation>Befehl des Rechenprozesses</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/fields.py" />
            <source>What runs the engine, for instance: ssh gpu-box lstm-viz-engine. Empty: on this machine.</source>
            <translation>Was den Rechenprozess startet, zum Beispiel: ssh gpu-box lstm-viz-engine. Leer: auf diesem Rechner.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/guide.py" />
            <source>Pages of the guide</source>
            <translation>Seiten der Anleitung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>a phase of the step, complete</source>
            <translation>eine Phase des Schrittes, vollständig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>closer, farther, the whole cell</source>
            <translation>näher, ferner, die ganze Zelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>to the next part of the window</source>
            <translation>zum nächsten Teil des Fensters</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Shift and drag</source>
            <translation>Umschalt und ziehen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>on the timeline: loop a stretch</source>
            <translation>auf der Zeitleiste: einen Abschnitt wiederholen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Left, Right, + − 0</source>
            <translation>Links, Rechts, + − 0</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in a plot: the crosshair, zoom, all of it</source>
            <translation>in einem Diagramm: Fadenkreuz, Maßstab, alles</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Shift+Left, Shift+Right</source>
            <translation>Umschalt+Links, Umschalt+Rechts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in Inspect, on text or image: brush</source>
            <translation>in Untersuchen, auf Text oder Bild: einen Abschnitt markieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Page Up, Page Down</source>
            <translation>Bild auf, Bild ab</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in the image of Inspect: turn over in time</source>
            <translation>im Bild von Untersuchen: in der Zeit blättern</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in Gradients: to the knobs, and back to the curves</source>
            <translation>in Gradienten: zu den Reglern, und zurück zu den Kurven</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Enter</source>
            <translation>Eingabetaste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in Learn: check the answer, then go on</source>
            <translation>in Lernen: die Antwort prüfen, dann weiter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Alt+Left, Alt+Right</source>
            <translation>Alt+Links, Alt+Rechts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in Learn: a step back, a step on</source>
            <translation>in Lernen: einen Schritt zurück, einen weiter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Ctrl + − 0</source>
            <translation>Strg + − 0</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in Learn: the size of the words</source>
            <translation>in Lernen: die Größe der Schrift</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Page Down, Right, Down, Space, Enter</source>
            <translation>Bild ab, Rechts, Unten, Leertaste, Eingabetaste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in a talk: the next click</source>
            <translation>im Vortrag: der nächste Klick</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Page Up, Left, Up, Backspace</source>
            <translation>Bild auf, Links, Oben, Rücktaste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in a talk: back</source>
            <translation>im Vortrag: zurück</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>B or .   W or ,</source>
            <translation>B oder .   W oder ,</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in a talk: a black, a white screen</source>
            <translation>im Vortrag: schwarzer, weißer Bildschirm</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>1 2 3 … Enter</source>
            <translation>1 2 3 … Eingabetaste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in a talk: to the scene of that number</source>
            <translation>im Vortrag: zur Szene mit dieser Nummer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Home   Esc</source>
            <translation>Pos1   Esc</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in a talk: the scene as it was; leave</source>
            <translation>im Vortrag: die Szene, wie sie war; beenden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in a talk: a sequence, pen, wipe it, spotlight, magnifier</source>
            <translation>im Vortrag: eine Sequenz, Stift, alles wegwischen, Lichtkegel, Lupe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>in a talk: bright or dark, the screens change places, the time begins again</source>
            <translation>im Vortrag: hell oder dunkel, die Bildschirme tauschen, die Zeit beginnt neu</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>PgUp</source>
            <translation>Bild auf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>PgDown</source>
            <translation>Bild ab</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>a phase back or on, as a clicker sends it</source>
            <translation>eine Phase zurück oder weiter, wie ein Presenter es sendet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Alt+Left</source>
            <translation>Alt+Links</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Alt+Right</source>
            <translation>Alt+Rechts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Ctrl++</source>
            <translation>Strg++</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Ctrl+=</source>
            <translation>Strg+=</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Ctrl+-</source>
            <translation>Strg+-</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Ctrl+0</source>
            <translation>Strg+0</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Shift+Tab</source>
            <translation>Umschalt+Tab</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Return</source>
            <translation>Eingabetaste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>moving in the window</source>
            <translation>Bewegen im Fenster</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>{key} is the key of “{other}”.</source>
            <translation>{key} ist die Taste von „{other}“.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys.py" />
            <source>{key} is taken: {what}.</source>
            <translation>{key} ist belegt: {what}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>Press a key…</source>
            <translation>Taste drücken …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <location filename="../../resources/page/page.html" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>Search actions and keys</source>
            <translation>Befehle und Tasten suchen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/export/file_page.py" />
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>Key</source>
            <translation>Taste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>Another key…</source>
            <translation>Andere Taste …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>No key</source>
            <translation>Keine Taste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <location filename="../../lstm_viz/panels/training.py" />
            <location filename="../../resources/cells/gru.json" />
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>The program’s own key again</source>
            <translation>Wieder die Taste des Programms</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>Reset all</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>Give that another key first.</source>
            <translation>Dort zuerst eine andere Taste wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>{key} (fixed)</source>
            <translation>{key} (fest)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>A key of this place: it cannot be another one.</source>
            <translation>Eine Taste dieser Stelle: Es kann keine andere sein.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>{key} stays; another key works beside it.</source>
            <translation>{key} bleibt; eine andere Taste gilt daneben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <source>{key} (changed)</source>
            <translation>{key} (geändert)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/keys_window.py" />
            <location filename="../../lstm_viz/learn/context.py" />
            <location filename="../../lstm_viz/panels/assignment.py" />
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/setting_row.py" />
            <source>As it was at first</source>
            <translation>Wie am Anfang</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/setting_row.py" />
            <source>{setting}: as it was at first</source>
            <translation>{setting}: wie am Anfang</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/setting_row.py" />
            <source>On</source>
            <translation>An</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/setting_row.py" />
            <source>Choose a folder…</source>
            <translation>Ordner wählen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>Search settings</source>
            <translation>Einstellungen suchen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>No setting is called so.</source>
            <translation>Keine Einstellung heißt so.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>Every setting, and every key, as it was at first</source>
            <translation>Jede Einstellung und jede Taste wie am Anfang</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/settings_window.py" />
            <source>Kept in {path}</source>
            <translation>Gespeichert in {path}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <location filename="../../lstm_viz/panels/file.py" />
            <location filename="../../lstm_viz/top_bar.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>Show this at every start</source>
            <translation>Bei jedem Start zeigen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>Open a file…</source>
            <translation>Datei öffnen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Present</source>
            <translation>Vortragen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <location filename="../../lstm_viz/places.py" />
            <source>Learn</source>
            <translation>Lernen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>Fifteen lessons, from the start</source>
            <translation>Fünfzehn Lektionen, von Anfang an</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>Look inside a model of your own</source>
            <translation>In ein eigenes Modell hineinsehen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <location filename="../../lstm_viz/places.py" />
            <source>Inspect</source>
            <translation>Untersuchen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/start_card.py" />
            <source>New here?</source>
            <translation>Neu hier?</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>One cell, with its real numbers</source>
            <translation>Eine Zelle mit ihren echten Zahlen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>A wire is as wide as its signal, a valve as open as its gate. Click anything in the drawing to learn what it is for.</source>
            <translation>Eine Leitung ist so breit wie ihr Signal, ein Ventil so weit offen wie sein Gate. Ein Klick auf etwas in der Zeichnung sagt, wozu es da ist.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>The timeline</source>
            <translation>Die Zeitleiste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>A column for each step of the sequence. Space plays, Left and Right go from phase to phase, and you can drag here.</source>
            <translation>Eine Spalte für jeden Schritt der Sequenz. Die Leertaste spielt ab, Links und Rechts gehen von Phase zu Phase, und hier lässt sich ziehen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <location filename="../../lstm_viz/offers.py" />
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Train now</source>
            <translation>Jetzt trainieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>An LSTM and an RNN learn the same sequences, and everything that you see moves along.</source>
            <translation>Ein LSTM und ein RNN lernen dieselben Sequenzen, und alles, was zu sehen ist, bewegt sich mit.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>How far the gradient reaches</source>
            <translation>Wie weit der Gradient reicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>What went wrong at the end must reach the beginning. In the RNN it fades; in the LSTM it arrives.</source>
            <translation>Was am Ende falsch war, muss am Anfang ankommen. Im RNN verblasst es; im LSTM kommt es an.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>Five workspaces</source>
            <translation>Fünf Arbeitsbereiche</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>Cell has the equations with this step’s numbers, Gradients a laboratory, Inspect a model of your own, Learn fifteen lessons.</source>
            <translation>In Zelle stehen die Gleichungen mit den Zahlen dieses Schrittes, in Gradienten ein Labor, in Untersuchen ein eigenes Modell, in Lernen fünfzehn Lektionen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>Everything else</source>
            <translation>Alles andere</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comfort/stops.py" />
            <source>{search} finds every command, model, lesson and setting by a few letters. {guide} opens the guide.</source>
            <translation>{search} findet jeden Befehl, jedes Modell, jede Lektion und jede Einstellung mit ein paar Buchstaben. {guide} öffnet die Anleitung.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/bench.py" />
            <source>measure: ratios of two things in one run, and what they come to</source>
            <translation>messen: Verhältnisse zweier Dinge in einem Lauf, und was sich ergibt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/bench.py" />
            <source>`list` lists them; all where none is given</source>
            <translation>`list` zählt sie auf; ohne Angabe alle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/bench.py" />
            <source>one flat object, a figure a name</source>
            <translation>ein flaches Objekt, eine Zahl je Name</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/bench.py" />
            <source>No benchmark is called {name}.</source>
            <translation>Kein Benchmark heißt {name}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/bench.py" />
            <source>There are: {known}.</source>
            <translation>Es gibt: {known}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/bench.py" />
            <source>The benchmark {name} failed: {problem}</source>
            <translation>Der Benchmark {name} ist gescheitert: {problem}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>a film of the playing cell, or of a training run: .webm, .mp4, .gif, or .png (APNG)</source>
            <translation>ein Film der laufenden Zelle oder eines Trainingslaufs: .webm, .mp4, .gif oder .png (APNG)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>a training run in time lapse: of a document, or stored</source>
            <translation>ein Trainingslauf im Zeitraffer: aus einem Dokument oder gespeichert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>how long the clip of a run is</source>
            <translation>wie lang der Clip eines Laufs ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>the model of a run whose gates are shown</source>
            <translation>das Modell eines Laufs, dessen Gates gezeigt werden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>the film; its ending says the format</source>
            <translation>der Film; die Endung sagt das Format</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <location filename="../../lstm_viz/commands/page.py" />
            <location filename="../../lstm_viz/commands/render.py" />
            <location filename="../../lstm_viz/given.py" />
            <source>the sequence as it would be typed</source>
            <translation>die Sequenz, wie man sie eintippen würde</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <location filename="../../lstm_viz/commands/render.py" />
            <source>counted from 1</source>
            <translation>ab 1 gezählt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>the sequence’s last one where it is not given</source>
            <translation>ohne Angabe der letzte der Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>of a frame; 1080p if not given</source>
            <translation>eines Bildes; 1080p, wenn nichts gesagt ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>frames a second</source>
            <translation>Bilder je Sekunde</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>1: as the window plays</source>
            <translation>1: so schnell wie im Fenster</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>there and back: it ends where it began</source>
            <translation>hin und zurück: Es endet, wo es begann</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <location filename="../../lstm_viz/commands/page.py" />
            <location filename="../../lstm_viz/commands/picture.py" />
            <location filename="../../lstm_viz/commands/render.py" />
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/given.py" />
            <source>what runs the engine</source>
            <translation>was den Rechenprozess startet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>A clip is of a model or of a training run.</source>
            <translation>Ein Clip zeigt ein Modell oder einen Trainingslauf.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>Name a MODEL, or --run RUN.</source>
            <translation>Ein MODEL nennen oder --run RUN.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>A speed of {speed} is none.</source>
            <translation>{speed} ist kein Tempo.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>1 is the window’s own.</source>
            <translation>1 ist das des Fensters.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>A clip lasts from 1 to {most} seconds.</source>
            <translation>Ein Clip dauert 1 bis {most} Sekunden.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>The run has no model {number}: it has {count}.</source>
            <translation>Der Lauf hat kein Modell {number}: Es sind {count}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>There is no run {name}.</source>
            <translation>Einen Lauf {name} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>Name a document (.lstmviz) with a training, or the stored race {first}.</source>
            <translation>Ein Dokument (.lstmviz) mit einem Training nennen oder den gespeicherten Wettlauf {first}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>{name} has no training run.</source>
            <translation>{name} enthält keinen Trainingslauf.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <location filename="../../lstm_viz/commands/render.py" />
            <location filename="../../lstm_viz/commands/report.py" />
            <source>There is no step {step}: the sequence has {steps}.</source>
            <translation>Schritt {step} gibt es nicht: Die Sequenz hat {steps}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <source>{name} is no name of a clip.</source>
            <translation>{name} ist kein Name für einen Clip.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <location filename="../../lstm_viz/export/file_page.py" />
            <source>It ends in one of {endings}.</source>
            <translation>Er endet auf eine von diesen Endungen: {endings}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/clip.py" />
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>{format} cannot be written here.</source>
            <translation>{format} lässt sich hier nicht schreiben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/convert.py" />
            <source>take a recurrent layer out of a model file; nothing in it is run</source>
            <translation>eine rekurrente Schicht aus einer Modelldatei holen; nichts darin wird ausgeführt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/convert.py" />
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>a model file of any kind</source>
            <translation>eine Modelldatei beliebiger Art</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/convert.py" />
            <source>which layer; where there is one only it need not be said</source>
            <translation>welche Schicht; gibt es nur eine, ist es nicht nötig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/convert.py" />
            <source>where the layer goes</source>
            <translation>wohin die Schicht kommt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/convert.py" />
            <source>{name} does not end in .safetensors.</source>
            <translation>{name} endet nicht auf .safetensors.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/convert.py" />
            <source>Name a file that does.</source>
            <translation>Eine Datei mit dieser Endung nennen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/desktop.py" />
            <source>have a double-click on .lstmviz and .lstmtalk open this program, for this user</source>
            <translation>ein Doppelklick auf .lstmviz und .lstmtalk öffnet dieses Programm, für diesen Benutzer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/desktop.py" />
            <source>take it away again</source>
            <translation>das wieder entfernen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/desktop.py" />
            <source>macOS opens files by a double-click only with an application bundle, which this is not.</source>
            <translation>macOS öffnet Dateien durch Doppelklick nur mit einem Programmpaket (Bundle); das ist dies nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/desktop.py" />
            <source>Drop them on the window, or type: lstm-viz FILE.</source>
            <translation>Zieh sie auf das Fenster, oder tippe: lstm-viz DATEI.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/desktop.py" />
            <source>The registry cannot be written: {problem}.</source>
            <translation>Die Registry lässt sich nicht schreiben: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/desktop.py" />
            <source>{endings} are this program’s no more.</source>
            <translation>{endings} gehören nicht mehr zu diesem Programm.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/desktop.py" />
            <source>{endings} open with this program.</source>
            <translation>{endings} öffnen sich mit diesem Programm.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>write how far the gradient reaches back through fresh cells</source>
            <translation>schreiben, wie weit der Gradient durch frische Zellen zurückreicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>units of each cell</source>
            <translation>Einheiten jeder Zelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>of the weights and of the sequence</source>
            <translation>der Gewichte und der Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>what is measured; without, the gradient of each cell’s memory</source>
            <translation>was gemessen wird; ohne Angabe der Gradient des Gedächtnisses jeder Zelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>how the recurrent weights start</source>
            <translation>womit die rekurrenten Gewichte beginnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>what they are multiplied by</source>
            <translation>womit sie multipliziert werden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>what each gate’s block is scaled to</source>
            <translation>worauf der Block jedes Gates skaliert wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>of the gate that keeps</source>
            <translation>des Gates, das behält</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>in which numbers; float64 if not given</source>
            <translation>in welchen Zahlen; float64, wenn nichts gesagt ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>FILE.csv</source>
            <translation>FILE.csv</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <location filename="../../lstm_viz/commands/train.py" />
            <source>There is no folder {folder}.</source>
            <translation>Einen Ordner {folder} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <location filename="../../lstm_viz/commands/train.py" />
            <source>Make it first, or save elsewhere.</source>
            <translation>Ihn zuerst anlegen, oder anderswo speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>There are: {names}.</source>
            <translation>Es gibt: {names}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>There is no cell “{name}”.</source>
            <translation>Eine Zelle „{name}“ gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>{file}: {count} norms</source>
            <translation>{file}: {count} Normen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>Not measured: {cell}. There is no cell state in it, and so no {metric}.</source>
            <translation>Nicht gemessen: {cell}. Darin gibt es keinen Zellzustand und so kein {metric}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/gradients.py" />
            <source>Without --metric each cell’s own memory is measured.</source>
            <translation>Ohne --metric wird das eigene Gedächtnis jeder Zelle gemessen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>say which recurrent layers a model file holds; nothing in it is run</source>
            <translation>sagen, welche rekurrenten Schichten eine Modelldatei enthält; nichts darin wird ausgeführt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>everything, for a program to read</source>
            <translation>alles, für ein Programm zum Lesen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>another checkpoint: what changed in it, by gate and by unit</source>
            <translation>ein anderer Checkpoint: was sich darin geändert hat, nach Gate und Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>one layer alone; with --against which one of both files is compared</source>
            <translation>eine Schicht allein; mit --against die, die in beiden Dateien verglichen wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>one tensor</source>
            <translation>ein Tensor</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <location filename="../../lstm_viz/file_tree.py" />
            <source>{count} tensors</source>
            <translation>{count} Tensoren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>{name}: {format}, {size} bytes, {tensors}</source>
            <translation>{name}: {format}, {size} Bytes, {tensors}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>  Code that the file wanted to run, and that was not: {names}</source>
            <translation>  Code, den die Datei ausführen wollte und der nicht ausgeführt wurde: {names}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>  No recurrent layer is in it.</source>
            <translation>  Es ist keine rekurrente Schicht darin.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>  No recurrent layer is in it. Its tensors:</source>
            <translation>  Es ist keine rekurrente Schicht darin. Die Tensoren:</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>    … and {count} more</source>
            <translation>    … und {count} weitere</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>one direction</source>
            <translation>eine Richtung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>  {name}: {cell}, input {inputs}, hidden {hidden}, layers {layers}, {directions}, {dtype}, {parameters} parameters</source>
            <translation>  {name}: {cell}, Eingabe {inputs}, verborgen {hidden}, Schichten {layers}, {directions}, {dtype}, {parameters} Parameter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>(the model itself)</source>
            <translation>(das Modell selbst)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <location filename="../../lstm_viz/models.py" />
            <source>projected to {size}</source>
            <translation>projiziert auf {size}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>    could stand on (--stands-on): {names}</source>
            <translation>    könnte stehen auf (--stands-on): {names}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>    could read the rows of (--reads): {names}</source>
            <translation>    könnte die Zeilen lesen von (--reads): {names}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>    could be read by (--read-by): {names}</source>
            <translation>    könnte gelesen werden von (--read-by): {names}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>{name}, against {other}:</source>
            <translation>{name} gegenüber {other}:</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <location filename="../../lstm_viz/file_tree.py" />
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>layer {number} · forward</source>
            <translation>Schicht {number} · vorwärts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <location filename="../../lstm_viz/file_tree.py" />
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>layer {number} · reverse</source>
            <translation>Schicht {number} · rückwärts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>    Not compared, for their sizes differ: {names}.</source>
            <translation>    Nicht verglichen, weil die Größen verschieden sind: {names}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>    All weights are the same.</source>
            <translation>    Alle Gewichte sind gleich.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/inspect.py" />
            <source>    Units that changed most: {units}</source>
            <translation>    Am meisten geänderte Einheiten: {units}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/lessons.py" />
            <source>check lessons, questions and the glossary: the program’s own, or files of yours</source>
            <translation>Lektionen, Fragen und Glossar prüfen: die des Programms oder eigene Dateien</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/lessons.py" />
            <source>a .toml file, or a folder of them</source>
            <translation>eine .toml-Datei oder ein Ordner davon</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/lessons.py" />
            <source>of the program’s own: en, de</source>
            <translation>von denen des Programms: en, de</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/lessons.py" />
            <source>also compute every number that they claim</source>
            <translation>auch jede Zahl nachrechnen, die sie behaupten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/lessons.py" />
            <source>There are no lessons in {language}: {known}.</source>
            <translation>Lektionen in {language} gibt es nicht: {known}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/lessons.py" />
            <source>files: {files}, mistakes: {mistakes}</source>
            <translation>Dateien: {files}, Fehler: {mistakes}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/page.py" />
            <source>one .html file that plays a trace without the program, and without a network</source>
            <translation>eine .html-Datei, die eine Spur ohne das Programm und ohne Internet abspielt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/page.py" />
            <source>the page</source>
            <translation>die Seite</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/page.py" />
            <source>shown first; counted from 1</source>
            <translation>zuerst gezeigt; ab 1 gezählt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/page.py" />
            <source>{name} is no .html file.</source>
            <translation>{name} ist keine .html-Datei.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/page.py" />
            <source>Name a file that ends in .html.</source>
            <translation>Eine Datei nennen, die auf .html endet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/page.py" />
            <source>There is no step {number}: there are {count}.</source>
            <translation>Einen Schritt {number} gibt es nicht: Es sind {count}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/page.py" />
            <source>There is no unit {number}: there are {count}.</source>
            <translation>Eine Einheit {number} gibt es nicht: Es sind {count}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <source>a picture of what a document shows</source>
            <translation>ein Bild dessen, was ein Dokument zeigt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <source>a .lstmviz file</source>
            <translation>eine .lstmviz-Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <source>FILE.png, FILE.svg, FILE.pdf or FILE.tex</source>
            <translation>DATEI.png, DATEI.svg, DATEI.pdf oder DATEI.tex</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <source>of the window; as it was if not given</source>
            <translation>des Fensters; ohne Angabe wie es war</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <source>which part of the workspace, from 1; 0: the window</source>
            <translation>welcher Teil des Arbeitsbereichs, ab 1; 0: das Fenster</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <source>pixels of a PNG; as in the window if not given</source>
            <translation>Pixel eines PNG; ohne Angabe wie im Fenster</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <source>without the ground</source>
            <translation>ohne den Grund</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <source>of the words of lessons, per cent</source>
            <translation>der Wörter in Lektionen, in Prozent</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <source>a folder with a teacher’s lessons</source>
            <translation>ein Ordner mit Lektionen einer Lehrkraft</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <source>{name} is no kind of picture.</source>
            <translation>{name} ist keine Art von Bild.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <source>Name a file that ends in {endings}.</source>
            <translation>Eine Datei angeben, die auf {endings} endet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <location filename="../../lstm_viz/commands/render.py" />
            <source>“{text}” is no size.</source>
            <translation>„{text}“ ist keine Größe.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <location filename="../../lstm_viz/commands/render.py" />
            <source>Write it as 1440x900.</source>
            <translation>So schreiben: 1440x900.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/picture.py" />
            <source>There is no view {view}: the workspace has {most}.</source>
            <translation>Es gibt keine Ansicht {view}: Der Arbeitsbereich hat {most}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>give a talk: full screen for the audience, notes for the speaker; or make and rehearse its file</source>
            <translation>einen Vortrag halten: das Publikum sieht das ganze Bild, wer vorträgt, die Notizen; oder seine Datei erzeugen und proben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>a shipped talk’s name, a .lstmtalk file or a .toml source</source>
            <translation>der Name eines mitgelieferten Vortrags, eine .lstmtalk-Datei oder eine .toml-Quelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>the audience’s screen, from 1</source>
            <translation>der Bildschirm des Publikums, ab 1</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>for a bright or a dark room</source>
            <translation>für einen hellen oder dunklen Raum</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>name the shipped talks, and stop</source>
            <translation>die mitgelieferten Vorträge nennen und aufhören</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>write the talk with its traces into a file, and stop</source>
            <translation>den Vortrag mit seinen Spuren in eine Datei schreiben und aufhören</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>compute every scene and list what differs, and stop</source>
            <translation>jede Szene nachrechnen, Abweichungen aufzählen und aufhören</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>{minutes} min, {scenes} scenes</source>
            <translation>{minutes} min, {scenes} Szenen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>Which talk?</source>
            <translation>Welcher Vortrag?</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>lstm-viz present --list names the shipped ones.</source>
            <translation>lstm-viz present --list nennt die mitgelieferten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source>{file}: {scenes} scenes, {runs} runs</source>
            <translation>{file}: {scenes} Szenen, {runs} Läufe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/present.py" />
            <source> (trains: not compared)</source>
            <translation> (trainiert: nicht verglichen)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <source>a picture of a workspace</source>
            <translation>ein Bild eines Arbeitsbereichs</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <source>the picture</source>
            <translation>das Bild</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <source>of the window; 1440x900 if not given</source>
            <translation>des Fensters; 1440x900, wenn nichts gesagt ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <source>counted from 1 (of an LSTM: 4 Expose), shown complete; the last if not given</source>
            <translation>ab 1 gezählt (beim LSTM: 4 Ausgeben), vollständig gezeigt; ohne Angabe die letzte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <source>{name} is no .png file.</source>
            <translation>{name} ist keine .png-Datei.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <source>Name a file that ends in .png.</source>
            <translation>Eine Datei nennen, die auf .png endet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <source>There is no phase {phase}: a step has {phases}.</source>
            <translation>Phase {phase} gibt es nicht: Ein Schritt hat {phases}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/render.py" />
            <location filename="../../lstm_viz/commands/report.py" />
            <source>There is no unit {unit}: the layer has {units}.</source>
            <translation>Einheit {unit} gibt es nicht: Die Schicht hat {units}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <source>a report of a layer, with pictures, as one HTML file or one PDF</source>
            <translation>ein Bericht über eine Schicht, mit Bildern, als HTML-Datei oder PDF</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <source>a layer’s name, as `inspect` says it; NAME:1 for one of those that are stacked in it</source>
            <translation>der Name einer Schicht, wie `inspect` ihn sagt; NAME:1 für eine der gestapelten darin</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/commands/trace.py" />
            <source>which way the layer reads</source>
            <translation>in welcher Richtung die Schicht liest</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <source>which step the diagram shows, counted from 1</source>
            <translation>welchen Schritt das Schaubild zeigt, ab 1 gezählt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <source>whose numbers it shows, counted from 1</source>
            <translation>wessen Zahlen es zeigt, ab 1 gezählt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <source>FILE.html or FILE.pdf</source>
            <translation>FILE.html oder FILE.pdf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>{name} is neither .html nor .pdf.</source>
            <translation>{name} ist weder .html noch .pdf.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/commands/slides.py" />
            <location filename="../../lstm_viz/export/numbers.py" />
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>Name a file with one of these endings.</source>
            <translation>Eine Datei mit einer dieser Endungen nennen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <source>{name} cannot be read.</source>
            <translation>{name} lässt sich nicht lesen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/commands/trace.py" />
            <source>There is no layer {layer}: the model has {layers}.</source>
            <translation>Schicht {layer} gibt es nicht: Das Modell hat {layers}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <source>The model has no direction {direction}.</source>
            <translation>Das Modell hat keine Richtung {direction}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/report.py" />
            <location filename="../../lstm_viz/commands/trace.py" />
            <source>Leave --direction out.</source>
            <translation>--direction weglassen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/slides.py" />
            <source>a talk as PowerPoint slides (.pptx), or as a handout with its notes (.pdf)</source>
            <translation>ein Vortrag als PowerPoint-Folien (.pptx) oder als Handzettel mit Notizen (.pdf)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/slides.py" />
            <source>a shipped talk’s name, or a .lstmtalk file</source>
            <translation>der Name eines mitgelieferten Vortrags oder eine .lstmtalk-Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/slides.py" />
            <source>FILE.pptx or FILE.pdf</source>
            <translation>FILE.pptx oder FILE.pdf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/slides.py" />
            <source>pictures alone, also of scenes that play</source>
            <translation>nur Bilder, auch von Szenen, die sich bewegen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/slides.py" />
            <source>{name} is neither .pptx nor .pdf.</source>
            <translation>{name} ist weder .pptx noch .pdf.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/slides.py" />
            <location filename="../../lstm_viz/export/handout.py" />
            <location filename="../../lstm_viz/present/words.py" />
            <source>scene {number} of {count}</source>
            <translation>Szene {number} von {count}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/store_race.py" />
            <source>store a race between cells, to be shown before anything is trained</source>
            <translation>einen Wettlauf zwischen Zellen speichern, der gezeigt wird, bevor etwas trainiert ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/store_race.py" />
            <source>a task’s name</source>
            <translation>der Name einer Aufgabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/store_race.py" />
            <location filename="../../lstm_viz/commands/train.py" />
            <source>how many training steps; the task’s own without</source>
            <translation>wie viele Trainingsschritte; ohne Angabe die der Aufgabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/store_race.py" />
            <location filename="../../lstm_viz/commands/train.py" />
            <source>of the weights and of the sequences</source>
            <translation>der Gewichte und der Folgen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/store_race.py" />
            <source>FILE.race</source>
            <translation>FILE.race</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/store_trace.py" />
            <source>store a model’s trace of its example, to be shown before the engine runs</source>
            <translation>die Spur eines Modells zu seinem Beispiel speichern, die gezeigt wird, bevor der Rechenprozess läuft</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/store_trace.py" />
            <source>FILE.trace</source>
            <translation>FILE.trace</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/tour.py" />
            <source>render each workspace, light and dark, and one pass through a sequence, into a folder</source>
            <translation>jeden Arbeitsbereich hell und dunkel und einen Durchgang durch eine Sequenz als Bilder in einen Ordner schreiben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/tour.py" />
            <source>where the pictures go; out/ if not given</source>
            <translation>wohin die Bilder kommen; out/, wenn nichts gesagt ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/tour.py" />
            <source>the pass’s colours</source>
            <translation>die Farben des Durchgangs</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/tour.py" />
            <source>{folder} cannot be a folder: {problem}.</source>
            <translation>{folder} kann kein Ordner sein: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/tour.py" />
            <source>Name another with --out.</source>
            <translation>Mit --out einen anderen nennen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/trace.py" />
            <source>write x and the cell’s gates and states (i, f, g, o, c, h of an LSTM) at every step of a model’s layer</source>
            <translation>x und die Gates und Zustände der Zelle (i, f, g, o, c, h eines LSTM) bei jedem Schritt einer Schicht schreiben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/trace.py" />
            <source>counted from 1, the last one where it is not given; or the name of a layer in another program’s file, as `inspect` says it, and NAME:1 for one of those that are stacked in it</source>
            <translation>ab 1 gezählt, ohne Angabe die letzte; oder der Name einer Schicht in der Datei eines anderen Programms, wie `inspect` ihn sagt, und NAME:1 für eine der gestapelten darin</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/trace.py" />
            <source>FILE.npz, FILE.csv or FILE.parquet</source>
            <translation>FILE.npz, FILE.csv oder FILE.parquet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/trace.py" />
            <source>The model has no reverse direction.</source>
            <translation>Das Modell hat keine Rückwärtsrichtung.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/trace.py" />
            <source>It only reads backwards.</source>
            <translation>Es liest nur rückwärts.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>train a task’s model from a seed</source>
            <translation>das Modell einer Aufgabe aus einem Startwert trainieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>its name; `list` lists them</source>
            <translation>ihr Name; `list` zählt sie auf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>what is trained; lstm if not given</source>
            <translation>was trainiert wird; lstm, wenn nichts gesagt ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>FILE.csv: every training step’s loss and norms</source>
            <translation>FILE.csv: Verlust und Normen jedes Trainingsschritts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>FILE.safetensors, or its weights as FILE.pt</source>
            <translation>FILE.safetensors oder die Gewichte als FILE.pt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>so many fresh sequences, with its answers</source>
            <translation>so viele frische Sequenzen, mit seinen Antworten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>a setting of the task</source>
            <translation>eine Einstellung der Aufgabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>{file}: {count} training steps</source>
            <translation>{file}: {count} Trainingsschritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>Nothing was saved: --save FILE.safetensors keeps the model, --out FILE.csv the curve.</source>
            <translation>Nichts wurde gespeichert: --save DATEI.safetensors behält das Modell, --out DATEI.csv die Kurve.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>{file}: the weights</source>
            <translation>{file}: die Gewichte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <location filename="../../lstm_viz/widgets/asks/fill.py" />
            <source>right</source>
            <translation>richtig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>wrong</source>
            <translation>falsch</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>truth</source>
            <translation>Wahrheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>“{pair}” is no setting.</source>
            <translation>„{pair}“ ist keine Einstellung.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>Write it as NAME=VALUE.</source>
            <translation>So schreiben: NAME=WERT.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>the head</source>
            <translation>Ausgabeschicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>layer {number}</source>
            <translation>Schicht {number}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>a weight of {where}</source>
            <translation>ein Gewicht ({where})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>a value of {where}</source>
            <translation>ein Wert ({where})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>the gradient of {where}</source>
            <translation>der Gradient ({where})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>the loss</source>
            <translation>der Verlust</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>At training step {step} numbers stopped being finite, first {what}.</source>
            <translation>In Trainingsschritt {step} waren Zahlen nicht mehr endlich, zuerst {what}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>A smaller learning rate may help: --set learning_rate=…</source>
            <translation>Eine kleinere Lernrate kann helfen: --set learning_rate=…</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>loss {loss} in the mean of the last {steps}</source>
            <translation>Verlust {loss} im Mittel der letzten {steps}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>accuracy {accuracy}</source>
            <translation>Trefferquote {accuracy}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>loss {loss}</source>
            <translation>Verlust {loss}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <location filename="../../lstm_viz/panels/training.py" />
            <location filename="../../lstm_viz/plots/curves.py" />
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>training step {step}</source>
            <translation>Trainingsschritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>by chance</source>
            <translation>durch Zufall</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>training step {step} loss {loss}</source>
            <translation>Trainingsschritt {step} Verlust {loss}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/commands/train.py" />
            <source>{seconds} s left</source>
            <translation>noch {seconds} s</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/companion.py" />
            <source>Running {title} over the same sequence …</source>
            <translation>{title} läuft über dieselbe Sequenz …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/companion.py" />
            <source>{title} reads something else.</source>
            <translation>{title} liest etwas anderes.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/companion.py" />
            <source>Two models stand side by side where both read the same symbols or columns.</source>
            <translation>Zwei Modelle stehen nebeneinander, wenn beide dieselben Symbole oder Spalten lesen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comparison.py" />
            <location filename="../../lstm_viz/inspection.py" />
            <source>Reading {name} …</source>
            <translation>{name} wird gelesen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comparison.py" />
            <location filename="../../lstm_viz/models.py" />
            <source>{name} holds no recurrent layer.</source>
            <translation>{name} enthält keine rekurrente Schicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/comparison.py" />
            <location filename="../../lstm_viz/models.py" />
            <source>Look at it: lstm-viz inspect FILE</source>
            <translation>Ansehen mit: lstm-viz inspect DATEI</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <location filename="../../lstm_viz/diagram/ribbons.py" />
            <source>{count} values</source>
            <translation>{count} Werte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>Step {step}, unit {unit}</source>
            <translation>Schritt {step}, Einheit {unit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>{count} more terms</source>
            <translation>{count} weitere Glieder</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>rounding</source>
            <translation>Rundung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>{name}, step {step}, unit {unit}</source>
            <translation>{name}, Schritt {step}, Einheit {unit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>then changed to {value}</source>
            <translation>danach geändert auf {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>the other {count} terms add up to</source>
            <translation>die übrigen {count} Glieder ergeben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>bias b = b_ih + b_hh</source>
            <translation>Bias b = b_ih + b_hh</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>lost by rounding to {places} places</source>
            <translation>durch Runden auf {places} Stellen verloren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/copies.py" />
            <source>sum a</source>
            <translation>Summe a</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/core.py" />
            <source>{problem} Until then the engine of this machine runs.</source>
            <translation>{problem} Bis dahin läuft der Rechenprozess dieses Rechners.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/coupled.py" />
            <source>coupled gates: Greff et al. 2017, “LSTM: A Search Space Odyssey”</source>
            <translation>gekoppelte Gates: Greff et al. 2017, „LSTM: A Search Space Odyssey“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/coupled.py" />
            <source>The order is for explaining: the three layers that have weights depend only on h_{t−1} and x_t.</source>
            <translation>Die Reihenfolge dient dem Erklären: Die drei Schichten mit Gewichten hängen nur von h_{t−1} und x_t ab.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/coupled.py" />
            <source>One gate decides both here: the input gate reads h_{t−1} and x_t, and what it lacks of 1 is kept.</source>
            <translation>Ein Gate entscheidet hier beides: Das Input-Gate liest h_{t−1} und x_t, und was ihm zur 1 fehlt, wird behalten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/coupled.py" />
            <source>Unit {unit} lets {i%} of what is new in, so it keeps {f%} of what it carried.</source>
            <translation>Einheit {unit} lässt {i%} des Neuen herein, also behält sie {f%} von dem, was sie trug.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/coupled.py" />
            <source>The candidate proposes new content: tanh gives −1 to 1. As much of it is let in as was let go.</source>
            <translation>Der Kandidat schlägt neuen Inhalt vor: tanh ergibt −1 bis 1. Davon wird so viel eingelassen, wie losgelassen wurde.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/coupled.py" />
            <source>The forget gate has no weights of its own: it is what the input gate lacks of 1. A unit forgets exactly as much as it takes in.</source>
            <translation>Das Forget-Gate hat keine eigenen Gewichte: Es ist, was dem Input-Gate zur 1 fehlt. Eine Einheit vergisst genau so viel, wie sie aufnimmt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/coupled.py" />
            <source>The candidate proposes new content: tanh gives −1 to 1. What the forget gate lacks of 1 is how much of it is let in.</source>
            <translation>Der Kandidat schlägt neuen Inhalt vor: tanh ergibt −1 bis 1. Was dem Forget-Gate zur 1 fehlt, ist, wie viel davon eingelassen wird.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/coupled.py" />
            <source>The input gate has no weights of its own: it is what the forget gate lacks of 1. A unit takes in exactly as much as it forgets.</source>
            <translation>Das Input-Gate hat keine eigenen Gewichte: Es ist, was dem Forget-Gate zur 1 fehlt. Eine Einheit nimmt genau so viel auf, wie sie vergisst.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CUDA: {name} works.</source>
            <translation>CUDA: {name} funktioniert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CUDA: chosen by you.</source>
            <translation>CUDA: so eingestellt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>MPS: {name} works.</source>
            <translation>MPS: {name} funktioniert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>MPS: chosen by you.</source>
            <translation>MPS: so eingestellt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: chosen by you.</source>
            <translation>CPU: so eingestellt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: this PyTorch has no CUDA, run main.py --gpu</source>
            <translation>CPU: Dieses PyTorch hat kein CUDA; abhelfen kann main.py --gpu</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: there is no NVIDIA driver that PyTorch can use.</source>
            <translation>CPU: Es gibt keinen NVIDIA-Treiber, den PyTorch nutzen kann.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: the GPU was tried and failed ({error}).</source>
            <translation>CPU: Die GPU wurde versucht und hat versagt ({error}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: the Apple GPU was tried and failed ({error}).</source>
            <translation>CPU: Die Apple-GPU wurde versucht und hat versagt ({error}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: there is no GPU that PyTorch can use.</source>
            <translation>CPU: Es gibt keine GPU, die PyTorch nutzen kann.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>CPU: the GPU failed in use, so the engine went on here.</source>
            <translation>CPU: Die GPU hat im Betrieb versagt, darum geht es hier weiter.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>{device} engine</source>
            <translation>rechnet auf {device}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>engine starting</source>
            <translation>Rechenprozess startet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>engine restarting</source>
            <translation>Rechenprozess startet neu</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>engine stopped</source>
            <translation>Rechenprozess aus</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/device_words.py" />
            <source>engine ready</source>
            <translation>Rechenprozess bereit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/frame.py" />
            <source>right: {answer}</source>
            <translation>richtig: {answer}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/frame.py" />
            <source>{name}: not computed yet in this phase</source>
            <translation>{name}: in dieser Phase noch nicht berechnet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/frame.py" />
            <source>{name}: {count} values</source>
            <translation>{name}: {count} Werte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/frame.py" />
            <source>{name}, unit {unit}: {value}</source>
            <translation>{name}, Einheit {unit}: {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/frame.py" />
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>; untouched {value}</source>
            <translation>; unverändert {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/labels.py" />
            <location filename="../../lstm_viz/widgets/diagram_signs.py" />
            <source>untouched</source>
            <translation>unverändert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/labels.py" />
            <source>full width = {value}, by powers of ten</source>
            <translation>volle Breite = {value}, nach Zehnerpotenzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/labels.py" />
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>full width = {value}</source>
            <translation>volle Breite = {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/labels.py" />
            <source>unit {unit}’s peak |{symbol}|</source>
            <translation>Einheit {unit}: größtes |{symbol}|</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/labels.py" />
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>the model says</source>
            <translation>das Modell sagt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/parts.py" />
            <source>{name}, the box with {squash}</source>
            <translation>{name}, der Kasten mit {squash}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/parts.py" />
            <source>the × of {gate}: {result}</source>
            <translation>das × ({gate}): {result}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/parts.py" />
            <source>the {sign}: {name}</source>
            <translation>das {sign}: {name}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/parts.py" />
            <source>the squares of {name}</source>
            <translation>die Quadrate: {name}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/parts.py" />
            <source>the belt: {name}</source>
            <translation>das Band: {name}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/parts.py" />
            <source>the wire of {name} ({id})</source>
            <translation>die Leitung: {name} ({id})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/ribbons.py" />
            <source>{count}, averaged</source>
            <translation>{count}, gemittelt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/ribbons.py" />
            <source>averaged</source>
            <translation>gemittelt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>shut</source>
            <translation>geschlossen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>almost shut</source>
            <translation>fast geschlossen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>less than half open</source>
            <translation>weniger als halb offen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>half open</source>
            <translation>halb offen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>more than half open</source>
            <translation>mehr als halb offen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>almost open</source>
            <translation>fast offen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>{cell}, step {step} of {steps}, unit {unit}.</source>
            <translation>{cell}, Schritt {step} von {steps}, Einheit {unit}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>It reads {token}.</source>
            <translation>Gelesen wird {token}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>Phase {number}, {name}:</source>
            <translation>Phase {number}, {name}:</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>The model says {answer}.</source>
            <translation>Das Modell sagt {answer}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/told.py" />
            <source>{name} of unit {unit}: {value}</source>
            <translation>{name} von Einheit {unit}: {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>The loss’s gradient travels back through the cells (key G)</source>
            <translation>Der Gradient des Verlusts läuft durch die Zellen zurück (Taste G)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>The unrolled sequence</source>
            <translation>Die ausgerollte Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>◂ gradient</source>
            <translation>◂ Gradient</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>✕ gradient</source>
            <translation>✕ Gradient</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Send the gradient back</source>
            <translation>Den Gradienten zurückschicken</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>Take the gradient away</source>
            <translation>Den Gradienten wegnehmen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/unrolled.py" />
            <source>step {step}: {symbol} {norm}</source>
            <translation>Schritt {step}: {symbol} {norm}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/diagram/view.py" />
            <source>The {cell} cell</source>
            <translation>Die {cell}-Zelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/effects.py" />
            <source>Answer at step {step}: {after}; untouched {before}</source>
            <translation>Antwort in Schritt {step}: {after}; unverändert {before}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/effects.py" />
            <source>Right: {after} of {asked}; untouched {before}</source>
            <translation>Richtig: {after} von {asked}; unverändert {before}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/effects.py" />
            <source>Loss: {after}; untouched {before}</source>
            <translation>Verlust: {after}; unverändert {before}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/engine_command.py" />
            <source>The engine’s command cannot be read: {command} ({problem}).</source>
            <translation>Der Befehl des Rechenprozesses ist nicht zu lesen: {command} ({problem}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/engine_command.py" />
            <source>Close its quotes.</source>
            <translation>Die Anführungszeichen schließen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/engine_command.py" />
            <source>The engine is not installed.</source>
            <translation>Der Rechenprozess ist nicht installiert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/engine_command.py" />
            <source>Install the program again.</source>
            <translation>Das Programm erneut installieren.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip.py" />
            <source>The clip was stopped.</source>
            <translation>Der Clip wurde abgebrochen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>Progress of the clip</source>
            <translation>Fortschritt des Clips</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>What the clip is of</source>
            <translation>Wovon der Clip ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>The playing cell</source>
            <translation>Die laufende Zelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>The training run, in time lapse</source>
            <translation>Der Trainingslauf im Zeitraffer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/export/picture_page.py" />
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>Frames a second</source>
            <translation>Bilder pro Sekunde</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>{rate} a second</source>
            <translation>{rate} pro Sekunde</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>as on the screen</source>
            <translation>wie auf dem Bildschirm</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>There and back, to be looped without a jump</source>
            <translation>Hin und zurück, damit der Clip ohne Sprung in Schleife läuft</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>Estimate its size</source>
            <translation>Größe schätzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>Frames</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>Export a clip</source>
            <translation>Clip exportieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>{length} About {size} MB.</source>
            <translation>{length} Etwa {size} MB.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_page.py" />
            <source>{seconds} s, {frames} frames.</source>
            <translation>{seconds} s, {frames} Bilder.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <location filename="../../lstm_viz/panels/transport.py" />
            <location filename="../../resources/page/page.html" />
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <source>From step</source>
            <translation>Von Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <source>To step</source>
            <translation>Bis Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <location filename="../../lstm_viz/panels/diagram.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <source>The last step comes before the first.</source>
            <translation>Der letzte Schritt kommt vor dem ersten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <location filename="../../lstm_viz/export/kinds.py" />
            <location filename="../../lstm_viz/step_values.py" />
            <source>There is no trace yet.</source>
            <translation>Es gibt noch keine Spur.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <location filename="../../lstm_viz/export/kinds.py" />
            <location filename="../../lstm_viz/step_values.py" />
            <source>Type a sequence that the model can read.</source>
            <translation>Eine Sequenz eintippen, die das Modell lesen kann.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>steps {first} to {last}</source>
            <translation>Schritte {first} bis {last}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <location filename="../../lstm_viz/present/editor.py" />
            <source> seconds</source>
            <translation> Sekunden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Model of the race</source>
            <translation>Modell des Wettlaufs</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <source>Gates of</source>
            <translation>Gates von</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/clip_subjects.py" />
            <source>training</source>
            <translation>training</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/command_process.py" />
            <source>No process could be started: {problem}.</source>
            <translation>Kein Prozess ließ sich starten: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/command_process.py" />
            <source>its process has ended</source>
            <translation>sein Prozess ist zu Ende</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/command_process.py" />
            <source>{name} could not be made: {problem}.</source>
            <translation>{name} konnte nicht hergestellt werden: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <source>trace</source>
            <translation>Spur</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <location filename="../../lstm_viz/present/editor.py" />
            <location filename="../../lstm_viz/workspaces/lesson_stage_view.py" />
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <source>Numbers</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <location filename="../../lstm_viz/export/kinds.py" />
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>Talk</source>
            <translation>Vortrag</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/dialog.py" />
            <source>{name} is written, into {folder}.</source>
            <translation>{name} ist gespeichert, in {folder}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/_pillow.py" />
            <source>This is too long for a moving picture of this size.</source>
            <translation>Für ein bewegtes Bild dieser Größe ist das zu lang.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/_pillow.py" />
            <source>Choose WebM, a smaller size, or fewer steps.</source>
            <translation>WebM, eine kleinere Größe oder weniger Schritte wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/_video.py" />
            <source>It needs the package av: pip install av.</source>
            <translation>Nötig ist das Paket av: pip install av.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/_video.py" />
            <source>The installed av has no encoder for it.</source>
            <translation>Das installierte av hat dafür keinen Encoder.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/_video.py" />
            <source>The encoder stopped: {problem}.</source>
            <translation>Der Encoder hat abgebrochen: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/gif.py" />
            <source>A GIF has at most {most} frames a second.</source>
            <translation>Ein GIF hat höchstens {most} Bilder pro Sekunde.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/encoders/gif.py" />
            <source>Choose fewer, or WebM.</source>
            <translation>Weniger wählen, oder WebM.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/file_job.py" />
            <location filename="../../lstm_viz/export/file_page.py" />
            <source>The export was stopped.</source>
            <translation>Der Export wurde angehalten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/file_page.py" />
            <source>What is written</source>
            <translation>Was geschrieben wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/file_page.py" />
            <source>as the reader’s system</source>
            <translation>wie das System der Lesenden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/file_page.py" />
            <location filename="../../lstm_viz/export/picture_page.py" />
            <location filename="../../lstm_viz/export/process_page.py" />
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Save…</source>
            <translation>Speichern …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/file_page.py" />
            <source>The file is being written</source>
            <translation>Die Datei wird geschrieben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/file_page.py" />
            <location filename="../../lstm_viz/export/picture_page.py" />
            <location filename="../../lstm_viz/export/process_page.py" />
            <location filename="../../lstm_viz/work_bar.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/file_page.py" />
            <source>{name} has none of the endings that there are.</source>
            <translation>{name} hat keine der Endungen, die es gibt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/file_page.py" />
            <location filename="../../lstm_viz/widgets/plot_card.py" />
            <location filename="../../lstm_viz/workspaces/plot_files.py" />
            <source>Export: {title}</source>
            <translation>Exportieren: {title}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/file_page.py" />
            <source>export</source>
            <translation>export</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/film.py" />
            <source>There is nothing to film between these steps.</source>
            <translation>Zwischen diesen Schritten gibt es nichts zu filmen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/film.py" />
            <source>Choose a first and a last step.</source>
            <translation>Einen ersten und einen letzten Schritt wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/film.py" />
            <source>This would be {minutes} minutes long.</source>
            <translation>Das wären {minutes} Minuten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/film.py" />
            <source>Choose fewer steps, a higher speed, or fewer frames a second.</source>
            <translation>Weniger Schritte, ein höheres Tempo oder weniger Bilder pro Sekunde wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/film.py" />
            <location filename="../../lstm_viz/export/kinds.py" />
            <source>Of so long a sequence the window holds a part only.</source>
            <translation>Von einer so langen Sequenz hält das Fenster nur einen Teil.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/film.py" />
            <source>Choose fewer steps, around the one that is shown.</source>
            <translation>Weniger Schritte wählen, um den gezeigten herum.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/handout.py" />
            <source>The talk has no scene.</source>
            <translation>Der Vortrag hat keine Szene.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/handout.py" />
            <source>Capture one first: F6.</source>
            <translation>Zuerst eine aufnehmen: F6.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/kinds.py" />
            <source>Every gate and state of every unit at every step, of the layer and direction that are shown: .npz holds arrays by name; .csv and .parquet a long table of step, unit, quantity and value.</source>
            <translation>Jedes Gate und jeder Zustand jeder Einheit bei jedem Schritt, von der gezeigten Schicht und Richtung: .npz enthält benannte Arrays; .csv und .parquet eine lange Tabelle aus Schritt, Einheit, Größe und Wert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/kinds.py" />
            <source>The trace</source>
            <translation>Die Spur</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/kinds.py" />
            <source>The cell’s equations with the numbers of this step and unit: LaTeX for a text of your own, plain text, or a table.</source>
            <translation>Die Gleichungen der Zelle mit den Zahlen dieses Schritts und dieser Einheit: LaTeX für einen eigenen Text, reiner Text oder eine Tabelle.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/kinds.py" />
            <location filename="../../lstm_viz/panels/what_if.py" />
            <location filename="../../lstm_viz/workspaces/cell.py" />
            <source>Equations</source>
            <translation>Gleichungen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/kinds.py" />
            <source>What is drawn or listed there: .csv is a table, .npz has an array for each of its columns.</source>
            <translation>Was dort gezeichnet oder aufgezählt ist: .csv ist eine Tabelle, .npz hat ein Array für jede ihrer Spalten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/kinds.py" />
            <source>One file that plays this trace in any browser, without the program and without a network: the cell phase by phase, its equations with their numbers, and a map of all units at all steps.</source>
            <translation>Eine einzige Datei, die diese Spur in jedem Browser abspielt, ohne das Programm und ohne Netzwerk: die Zelle Phase für Phase, ihre Gleichungen mit ihren Zahlen und eine Karte aller Einheiten in allen Schritten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/kinds.py" />
            <source>The command line writes all of it: lstm-viz trace MODEL --input FILE --out trace.npz</source>
            <translation>Die Befehlszeile schreibt alles: lstm-viz trace MODELL --input DATEI --out trace.npz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/numbers.py" />
            <source>{name} is neither .npz nor .csv nor .parquet.</source>
            <translation>{name} ist weder .npz noch .csv noch .parquet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page.py" />
            <source>A page holds up to {most} steps of this model; the sequence has {steps}.</source>
            <translation>Eine Seite fasst bis zu {most} Schritte dieses Modells; die Sequenz hat {steps}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page.py" />
            <source>Choose a shorter one.</source>
            <translation>Eine kürzere wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page.py" />
            <source>{cell}, layer {layer} of {layers}, {direction}: {units} units, {steps} steps</source>
            <translation>{cell}, Schicht {layer} von {layers}, {direction}: {units} Einheiten, {steps} Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>First step</source>
            <translation>Erster Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Previous step</source>
            <translation>Voriger Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Previous phase</source>
            <translation>Vorige Phase</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/panels/transport.py" />
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Next phase</source>
            <translation>Nächste Phase</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Next step</source>
            <translation>Nächster Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Last step</source>
            <translation>Letzter Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/offers.py" />
            <source>Play or pause</source>
            <translation>Abspielen oder anhalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Previous or next phase</source>
            <translation>Vorige oder nächste Phase</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Ctrl ←</source>
            <translation>Strg ←</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Ctrl →</source>
            <translation>Strg →</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Page Up</source>
            <translation>Bild auf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Page Down</source>
            <translation>Bild ab</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Previous or next step</source>
            <translation>Voriger oder nächster Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Home</source>
            <translation>Pos1</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>First or last step</source>
            <translation>Erster oder letzter Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Previous or next unit</source>
            <translation>Vorige oder nächste Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Step {step} of {steps}, which reads {label}; phase {phase} of {phases}: {name}; unit {unit}.</source>
            <translation>Schritt {step} von {steps}, gelesen wird {label}; Phase {phase} von {phases}: {name}; Einheit {unit}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Step {step}, which reads {label}</source>
            <translation>Schritt {step}, gelesen wird {label}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>Unit {unit} of {units}</source>
            <translation>Einheit {unit} von {units}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <source>{name}: a map of {units} units at {steps} steps; the tables below have its numbers</source>
            <translation>{name}: eine Karte von {units} Einheiten in {steps} Schritten; ihre Zahlen stehen in den Tabellen darunter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/panels/race.py" />
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/panels/diagram.py" />
            <location filename="../../resources/page/page.html" />
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/plots/weights.py" />
            <location filename="../../lstm_viz/widgets/timeline_picture.py" />
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/page_words.py" />
            <location filename="../../lstm_viz/widgets/asks/fill.py" />
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>not yet</source>
            <translation>noch nicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/parquet.py" />
            <source>To write a .parquet file the package pyarrow is needed, which is not installed.</source>
            <translation>Um eine .parquet-Datei zu schreiben, ist das Paket pyarrow nötig, das nicht installiert ist.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/parquet.py" />
            <source>Install it (pip install pyarrow), or name a file that ends in .npz or .csv.</source>
            <translation>Es installieren (pip install pyarrow) oder eine Datei nennen, die auf .npz oder .csv endet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>What is on the picture</source>
            <translation>Was auf dem Bild ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source> pixels wide</source>
            <translation> Pixel breit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>Transparent ground</source>
            <translation>Durchsichtiger Hintergrund</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <location filename="../../lstm_viz/widgets/copy_button.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>The picture goes onto the clipboard, as PNG</source>
            <translation>Das Bild kommt als PNG in die Zwischenablage</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>Progress of the picture</source>
            <translation>Fortschritt des Bilds</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>The whole window</source>
            <translation>Das ganze Fenster</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/picture_page.py" />
            <source>Export a picture</source>
            <translation>Bild exportieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/pictures.py" />
            <source>A picture of {width} × {height} cannot be made.</source>
            <translation>Ein Bild von {width} × {height} lässt sich nicht erzeugen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/pictures.py" />
            <source>A side may have at most {most} pixels.</source>
            <translation>Eine Seite darf höchstens {most} Pixel haben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/pictures.py" />
            <source>There is not enough memory for a picture of this size.</source>
            <translation>Für ein Bild dieser Größe reicht der Speicher nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/pictures.py" />
            <location filename="../../lstm_viz/file_words.py" />
            <source>Choose a smaller one.</source>
            <translation>Etwas Kleineres wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/pictures.py" />
            <source>LSTM Viz</source>
            <translation>LSTM Viz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/run_film.py" />
            <source>Nothing has been trained yet.</source>
            <translation>Noch ist nichts trainiert worden.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/run_film.py" />
            <source>Train a model in Live first.</source>
            <translation>Zuerst in Live ein Modell trainieren.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/run_film.py" />
            <location filename="../../lstm_viz/panels/race.py" />
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/run_film.py" />
            <location filename="../../lstm_viz/panels/race.py" />
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Accuracy</source>
            <translation>Trefferquote</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/run_film.py" />
            <source>{task}: training step {step} of {steps}; below, the gates of {name}</source>
            <translation>{task}: Trainingsschritt {step} von {steps}; darunter die Gates von {name}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/slides.py" />
            <source>It needs the package python-pptx: pip install python-pptx.</source>
            <translation>Nötig ist das Paket python-pptx: pip install python-pptx.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/slides.py" />
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>Slides cannot be written here.</source>
            <translation>Folien lassen sich hier nicht schreiben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>Progress of the slides</source>
            <translation>Fortschritt der Folien</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>Slides (PowerPoint)</source>
            <translation>Folien (PowerPoint)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>Handout with the notes (PDF)</source>
            <translation>Handout mit den Notizen (PDF)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>Scenes that play as clips</source>
            <translation>Laufende Szenen als Clips</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>{title} (open)</source>
            <translation>{title} (geöffnet)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>The talk is not open any more.</source>
            <translation>Der Vortrag ist nicht mehr geöffnet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>Choose another one.</source>
            <translation>Einen anderen wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>talk</source>
            <translation>vortrag</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>Export a talk</source>
            <translation>Einen Vortrag exportieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>A slide for each scene: its picture as lines and as points, its caption, and the notes.</source>
            <translation>Zu jeder Szene eine Folie: ihr Bild als Linien und als Punkte, ihre Unterschrift und die Notizen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/talk_page.py" />
            <source>A page for each scene: its picture, its caption, and the notes.</source>
            <translation>Zu jeder Szene eine Seite: ihr Bild, ihre Unterschrift und die Notizen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/tikz.py" />
            <source>There are images in this view, too large for TikZ.</source>
            <translation>In dieser Ansicht sind Bilder, die für TikZ zu groß sind.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/export/tikz.py" />
            <source>Choose PDF or SVG.</source>
            <translation>PDF oder SVG wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>A request reached the engine damaged ({length} bytes).</source>
            <translation>Eine Anfrage kam beschädigt beim Rechenprozess an ({length} Byte).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Ask again.</source>
            <translation>Noch einmal anfragen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine did not understand a request ({detail}).</source>
            <translation>Der Rechenprozess hat eine Anfrage nicht verstanden ({detail}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Window and engine may be of different versions: install the same one on both sides.</source>
            <translation>Fenster und Rechenprozess haben vielleicht verschiedene Versionen: auf beiden Seiten dieselbe installieren.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>What the engine was told made no sense any more ({found}).</source>
            <translation>Was dem Rechenprozess gesagt wurde, ergab keinen Sinn mehr ({found}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Something between the window and the engine changes the data; over ssh, do not ask for a terminal (-t).</source>
            <translation>Etwas zwischen Fenster und Rechenprozess verändert die Daten; über ssh kein Terminal anfordern (-t).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine was told to expect {found} bytes at once, more than it takes.</source>
            <translation>Dem Rechenprozess wurden {found} Byte auf einmal angekündigt, mehr als er annimmt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine’s answer of {bytes} bytes is larger than the {limit} that travel at once.</source>
            <translation>Die Antwort des Rechenprozesses ist mit {bytes} Byte größer als die {limit}, die auf einmal übertragen werden.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Ask for fewer steps or units.</source>
            <translation>Weniger Schritte oder Einheiten anfordern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine speaks version {engine} of the protocol, this window version {window}.</source>
            <translation>Der Rechenprozess spricht Version {engine} des Protokolls, dieses Fenster Version {window}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Install the same version of LSTM Viz on both sides.</source>
            <translation>Auf beiden Seiten dieselbe Version von LSTM Viz installieren.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine was asked before it was greeted.</source>
            <translation>Der Rechenprozess wurde gefragt, bevor er begrüßt war.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Restart the engine.</source>
            <translation>Den Rechenprozess neu starten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine was greeted twice.</source>
            <translation>Der Rechenprozess wurde zweimal begrüßt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine cannot load PyTorch: {error}.</source>
            <translation>Der Rechenprozess kann PyTorch nicht laden: {error}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Install PyTorch where the engine runs; in a checkout, delete .venv and run main.py again.</source>
            <translation>PyTorch dort installieren, wo der Rechenprozess läuft; in einem Checkout .venv löschen und main.py noch einmal starten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine has no device {device}.</source>
            <translation>Der Rechenprozess hat kein Gerät {device}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another device, or automatic.</source>
            <translation>Ein anderes Gerät wählen, oder automatisch.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine does not hold model {model} any more.</source>
            <translation>Der Rechenprozess hat Modell {model} nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Open the model again.</source>
            <translation>Das Modell noch einmal öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine does not hold trace {trace} any more.</source>
            <translation>Der Rechenprozess hat Spur {trace} nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Run the sequence again.</source>
            <translation>Die Sequenz noch einmal ausführen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine does not hold upload {upload} any more.</source>
            <translation>Der Rechenprozess hat Upload {upload} nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Open the file again.</source>
            <translation>Die Datei noch einmal öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine does not hold gradients {gradients} any more.</source>
            <translation>Der Rechenprozess hat die Gradienten {gradients} nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Measure them again.</source>
            <translation>Noch einmal messen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine does not hold result {blob} any more.</source>
            <translation>Der Rechenprozess hat Ergebnis {blob} nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Run it again.</source>
            <translation>Noch einmal ausführen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{bytes} bytes are more than the {limit} that can be sent.</source>
            <translation>{bytes} Byte sind mehr als die {limit}, die gesendet werden können.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Use a smaller file or a shorter sequence.</source>
            <translation>Eine kleinere Datei oder eine kürzere Sequenz nehmen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>A piece at byte {offset} reached the engine where byte {expected} was due.</source>
            <translation>Beim Rechenprozess kam ein Stück ab Byte {offset} an, wo Byte {expected} an der Reihe war.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Only {received} of {total} bytes reached the engine.</source>
            <translation>Nur {received} von {total} Byte kamen beim Rechenprozess an.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>There is no model {name!r} among those that come with the program.</source>
            <translation>Unter den Modellen, die das Programm mitbringt, ist kein {name!r}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose one from the list, or open a file.</source>
            <translation>Eines aus der Liste wählen, oder eine Datei öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{name} is no model that can be opened: {error}.</source>
            <translation>{name} ist kein Modell, das sich öffnen lässt: {error}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another file.</source>
            <translation>Eine andere Datei wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <location filename="../../lstm_viz/sequence.py" />
            <source>The sequence is empty.</source>
            <translation>Die Sequenz ist leer.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Give at least one step.</source>
            <translation>Mindestens einen Schritt angeben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The sequence has shape {found}, this model takes {expected}.</source>
            <translation>Die Sequenz hat die Form {found}, dieses Modell nimmt {expected}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Give as many columns as the model has inputs, one row a step.</source>
            <translation>So viele Spalten angeben, wie das Modell Eingaben hat, eine Zeile pro Schritt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The sequence holds {found}, this model takes {expected}.</source>
            <translation>Die Sequenz enthält {found}, dieses Modell nimmt {expected}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another sequence.</source>
            <translation>Eine andere Sequenz wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Step {step} is symbol {symbol}, but the model’s alphabet has {size}.</source>
            <translation>Schritt {step} ist Symbol {symbol}, aber das Alphabet des Modells hat {size}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Use the model’s own symbols.</source>
            <translation>Die Symbole des Modells verwenden.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The number at step {step}, column {column} is not finite.</source>
            <translation>Die Zahl in Schritt {step}, Spalte {column} ist nicht endlich.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Replace infinities and NaN.</source>
            <translation>Unendliche Werte und NaN ersetzen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The number {value} at step {step}, column {column} is too large for this model.</source>
            <translation>Die Zahl {value} in Schritt {step}, Spalte {column} ist für dieses Modell zu groß.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>It computes in {dtype}: type a smaller one.</source>
            <translation>Es rechnet in {dtype}: eine kleinere eintippen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Change {number} cannot be made: {error}.</source>
            <translation>Änderung {number} ist nicht möglich: {error}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Switch it off, or change what it says.</source>
            <translation>Die Änderung ausschalten, oder anders fassen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>There is no layer {layer}; the model has {layers}.</source>
            <translation>Schicht {layer} gibt es nicht; das Modell hat {layers}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another layer.</source>
            <translation>Eine andere Schicht wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>This model has no direction {direction!r}.</source>
            <translation>Dieses Modell hat keine Richtung {direction!r}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another direction.</source>
            <translation>Eine andere Richtung wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>A layer {cell} of {units} units cannot be held against a layer {other_cell} of {other_units} units.</source>
            <translation>Eine Schicht {cell} mit {units} Einheiten lässt sich nicht mit einer Schicht {other_cell} mit {other_units} Einheiten vergleichen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose two layers of the same kind and size.</source>
            <translation>Zwei Schichten derselben Art und Größe wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>There is no unit {unit}; the layer has {units}.</source>
            <translation>Einheit {unit} gibt es nicht; die Schicht hat {units}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another unit.</source>
            <translation>Eine andere Einheit wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{start} to {stop} is no part of something {length} long.</source>
            <translation>{start} bis {stop} ist kein Teil von etwas, das {length} lang ist.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Ask for a part that exists.</source>
            <translation>Einen Teil anfordern, den es gibt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{columns} × {rows} is no size for an overview.</source>
            <translation>{columns} × {rows} ist keine Größe für eine Übersicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Ask for at least one by one.</source>
            <translation>Mindestens eins mal eins anfordern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The layer has no quantity {quantity}.</source>
            <translation>Die Schicht hat keine Größe {quantity}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose one of {known}.</source>
            <translation>Eine von diesen wählen: {known}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Units cannot be ordered by {order}.</source>
            <translation>Nach {order} lassen sich Einheiten nicht ordnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose another order.</source>
            <translation>Eine andere Reihenfolge wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The rule speaks of {found} steps, and the sequence has {expected}.</source>
            <translation>Die Regel spricht von {found} Schritten, die Sequenz hat {expected}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{bytes} bytes were asked for at once; {limit} can be sent.</source>
            <translation>{bytes} Byte wurden auf einmal angefordert; {limit} können gesendet werden.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>There is no task {task!r}.</source>
            <translation>Eine Aufgabe {task!r} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>`lstm-viz train list` names them.</source>
            <translation>`lstm-viz train list` nennt sie.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The training cannot run so: {error}.</source>
            <translation>So kann das Training nicht laufen: {error}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Change the setting.</source>
            <translation>Die Einstellung ändern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The gradients cannot be measured so: {error}.</source>
            <translation>So lassen sich die Gradienten nicht messen: {error}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Change what is asked for.</source>
            <translation>Ändern, was angefordert wird.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine does not hold training run {run} any more.</source>
            <translation>Der Rechenprozess hat Trainingslauf {run} nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Start the training again.</source>
            <translation>Das Training noch einmal starten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Training run {run} is over.</source>
            <translation>Trainingslauf {run} ist vorbei.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Continue from it: that begins a new run.</source>
            <translation>Von ihm aus fortfahren: Das beginnt einen neuen Lauf.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>There is no model {entrant} in this training run; it has {entrants}.</source>
            <translation>Ein Modell {entrant} gibt es in diesem Trainingslauf nicht; er hat {entrants}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Choose one that takes part.</source>
            <translation>Eines wählen, das teilnimmt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{setting} cannot change while a model trains: it needs new weights.</source>
            <translation>{setting} kann sich nicht ändern, während ein Modell trainiert: Dazu braucht es neue Gewichte.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Start a new training with it.</source>
            <translation>Damit ein neues Training starten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The training cannot be resumed: {error}.</source>
            <translation>Das Training lässt sich nicht fortsetzen: {error}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Start it anew.</source>
            <translation>Es neu beginnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine’s memory is not enough for this.</source>
            <translation>Der Speicher des Rechenprozesses reicht hierfür nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Use a shorter sequence or a smaller model.</source>
            <translation>Eine kürzere Sequenz oder ein kleineres Modell nehmen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The device {device} failed: {error}.</source>
            <translation>Das Gerät {device} hat versagt: {error}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The CPU takes over.</source>
            <translation>Die CPU übernimmt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine ran into an error of its own: {error}.</source>
            <translation>Im Rechenprozess ist ein Fehler aufgetreten: {error}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine’s log holds the details; please report it.</source>
            <translation>Die Einzelheiten stehen in den Meldungen des Rechenprozesses; bitte den Fehler melden.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine cannot be started: {program} ({error}).</source>
            <translation>Der Rechenprozess lässt sich nicht starten: {program} ({error}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Check the command given with --engine.</source>
            <translation>Den mit --engine angegebenen Befehl prüfen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine was killed by the system.</source>
            <translation>Der Rechenprozess wurde vom System beendet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Often memory ran out: close other programs, or use a shorter sequence or a smaller model.</source>
            <translation>Oft ist der Speicher ausgegangen: andere Programme schließen, oder eine kürzere Sequenz oder ein kleineres Modell nehmen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine crashed ({signal}).</source>
            <translation>Der Rechenprozess ist abgestürzt ({signal}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine’s log may say why.</source>
            <translation>Vielleicht sagen die Meldungen des Rechenprozesses, warum.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine ended by itself (exit status {status}). {said}</source>
            <translation>Der Rechenprozess hat sich von selbst beendet (Exit-Status {status}). {said}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>What was started as the engine says something else: {found}</source>
            <translation>Was als Rechenprozess gestartet wurde, sagt etwas anderes: {found}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Check the command given with --engine; a login banner may be 64 KiB long at most.</source>
            <translation>Den mit --engine angegebenen Befehl prüfen; ein Anmeldetext darf höchstens 64 KiB lang sein.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>An answer of the engine cannot be read ({detail}).</source>
            <translation>Eine Antwort des Rechenprozesses ist nicht zu lesen ({detail}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine ended {count} times within a minute and is not started again. The last time: {last}</source>
            <translation>Der Rechenprozess endete {count}-mal binnen einer Minute und wird nicht wieder gestartet. Das letzte Mal: {last}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Restart it from the menu once the cause is mended.</source>
            <translation>Ist die Ursache behoben, lässt er sich im Menü neu starten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>This request ended the engine twice and is not tried again.</source>
            <translation>Diese Anfrage hat den Rechenprozess zweimal beendet und wird nicht noch einmal versucht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Use a shorter sequence or a smaller model; the engine’s log may say more.</source>
            <translation>Eine kürzere Sequenz oder ein kleineres Modell nehmen; vielleicht sagen die Meldungen des Rechenprozesses mehr.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine is not running.</source>
            <translation>Der Rechenprozess läuft nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Restart it from the menu.</source>
            <translation>Im Menü neu starten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>A request of {bytes} bytes is larger than the {limit} that travel at once.</source>
            <translation>Eine Anfrage von {bytes} Byte ist größer als die {limit}, die auf einmal übertragen werden.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Use a shorter sequence.</source>
            <translation>Eine kürzere Sequenz nehmen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>The engine has not answered for {seconds} s. If its command asks for a password, nobody can type it here: let ssh use a key or an agent. The menu starts it again, or another.</source>
            <translation>Der Rechenprozess hat seit {seconds} s nicht geantwortet. Falls sein Befehl nach einem Passwort fragt: Hier kann es niemand eingeben, ssh braucht einen Schlüssel oder einen Agenten. Im Menü lässt er sich neu starten, oder ein anderer.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Engine starting.</source>
            <translation>Rechenprozess startet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Engine ready.</source>
            <translation>Rechenprozess bereit.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>{problem} It is being started again.</source>
            <translation>{problem} Er wird neu gestartet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/failures.py" />
            <source>Engine stopped. {problem}</source>
            <translation>Rechenprozess angehalten. {problem}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/fed.py" />
            <source>none of the file’s tensors</source>
            <translation>keiner der Tensoren der Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/fed.py" />
            <source>{name} of {file} does not fit the layer {layer}.</source>
            <translation>{name} aus {file} passt nicht zur Schicht {layer}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/fed.py" />
            <source>{option} may be: {names}.</source>
            <translation>{option} darf sein: {names}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_choices.py" />
            <source>Taken because nothing else in the file fits: it reads the rows of {table}, and {words} names them.</source>
            <translation>Übernommen, weil in der Datei nichts anderes passt: Sie liest die Zeilen von {table}, und {words} benennt sie.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_choices.py" />
            <source>Taken because nothing else in the file fits: it reads the rows of {table}.</source>
            <translation>Übernommen, weil in der Datei nichts anderes passt: Sie liest die Zeilen von {table}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_choices.py" />
            <source>Taken because nothing else in the file fits: its inputs are the symbols of {words}.</source>
            <translation>Übernommen, weil in der Datei nichts anderes passt: Ihre Eingaben sind die Symbole von {words}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_choices.py" />
            <source>If it stands on another layer: {name} gives as many numbers as it reads. It is fed itself now.</source>
            <translation>Falls sie auf einer anderen steht: {name} gibt so viele Zahlen aus, wie sie liest. Jetzt wird sie selbst gespeist.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_choices.py" />
            <source>If it reads symbols: the rows of {name} have {width} numbers, as many as the layer reads.</source>
            <translation>Falls sie Symbole liest: Die Zeilen von {name} haben {width} Zahlen, so viele, wie die Schicht liest.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_choices.py" />
            <source>If it has a head: {name} reads as many numbers as the layer has units.</source>
            <translation>Falls eine Ausgabeschicht folgt: {name} liest so viele Zahlen, wie die Schicht Einheiten hat.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_tree.py" />
            <source>1 recurrent layer</source>
            <translation>1 rekurrente Schicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_tree.py" />
            <source>{count} recurrent layers</source>
            <translation>{count} rekurrente Schichten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_tree.py" />
            <source>{count} parameters</source>
            <translation>{count} Parameter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_tree.py" />
            <source>one number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_tree.py" />
            <source>{cell} · {count} layers</source>
            <translation>{cell} · {count} Schichten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_types.py" />
            <source>LSTM Viz document</source>
            <translation>LSTM-Viz-Dokument</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_types.py" />
            <source>LSTM Viz talk</source>
            <translation>LSTM-Viz-Vortrag</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_types.py" />
            <source>See inside a recurrent network</source>
            <translation>Ein rekurrentes Netz von innen sehen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_types.py" />
            <location filename="../../lstm_viz/files.py" />
            <location filename="../../lstm_viz/learn/journal.py" />
            <location filename="../../lstm_viz/sessions/autosave.py" />
            <source>{name} cannot be written: {problem}.</source>
            <translation>{name} lässt sich nicht schreiben: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Keras, HDF5</source>
            <translation>Keras, HDF5</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Keras 3</source>
            <translation>Keras 3</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>numpy archive</source>
            <translation>numpy-Archiv</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>ONNX</source>
            <translation>ONNX</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Python pickle</source>
            <translation>Python-Pickle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>safetensors</source>
            <translation>safetensors</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>several files</source>
            <translation>mehrere Dateien</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>PyTorch (before 1.6)</source>
            <translation>PyTorch (vor 1.6)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>PyTorch</source>
            <translation>PyTorch</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>TorchScript</source>
            <translation>TorchScript</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Copy or download the file again.</source>
            <translation>Die Datei noch einmal kopieren oder herunterladen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>In its own program, export it as ONNX, or save the weights as .safetensors or .npz.</source>
            <translation>Im eigenen Programm als ONNX exportieren, oder die Gewichte als .safetensors oder .npz speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Open another file.</source>
            <translation>Eine andere Datei öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <location filename="../../lstm_viz/sessions/kinds.py" />
            <source>{name} is a folder.</source>
            <translation>{name} ist ein Ordner.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Open the model file in it.</source>
            <translation>Die Modelldatei darin öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Open the model file in it; there are {found}.</source>
            <translation>Die Modelldatei darin öffnen; dort liegen {found}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is no plain file.</source>
            <translation>{name} ist keine gewöhnliche Datei.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} cannot be opened: {problem}.</source>
            <translation>{name} lässt sich nicht öffnen: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>See whether it is there and may be read.</source>
            <translation>Nachsehen, ob sie da ist und gelesen werden darf.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is empty.</source>
            <translation>{name} ist leer.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} ends too soon: it has {size} bytes, and byte {expected} is needed.</source>
            <translation>{name} endet zu früh: Die Datei hat {size} Byte, und Byte {expected} wird gebraucht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is being written: it had {before} bytes, and has {size} now.</source>
            <translation>{name} wird gerade geschrieben: Sie hatte {before} Bytes und hat jetzt {size}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Open it again as soon as it is whole.</source>
            <translation>Öffne sie noch einmal, sobald sie ganz da ist.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The part {name} of the file has {size} bytes, more than the {limit} that are read.</source>
            <translation>Der Teil {name} der Datei hat {size} Byte, mehr als die {limit}, die gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file holds more than {limit} values beside its tensors.</source>
            <translation>Die Datei enthält außer ihren Tensoren mehr als {limit} Werte.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} needs more memory than a reader may take.</source>
            <translation>{name} braucht mehr Speicher, als ein Leseprozess nehmen darf.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Save the weights alone, or in parts.</source>
            <translation>Die Gewichte allein speichern, oder in Teilen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} was not read within {seconds} seconds.</source>
            <translation>{name} wurde nicht binnen {seconds} Sekunden gelesen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Save the weights alone, as .safetensors.</source>
            <translation>Die Gewichte allein speichern, als .safetensors.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Reading {name} ended its reader: the file is damaged, or made to do so.</source>
            <translation>Das Lesen von {name} hat den Leseprozess beendet: Die Datei ist beschädigt, oder eigens dafür gemacht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>To read this file {name} is needed, which is not installed.</source>
            <translation>Um diese Datei zu lesen, wird {name} gebraucht; installiert ist es nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Install it: pip install {name}</source>
            <translation>Installieren: pip install {name}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is of no format that is known here (it begins with {beginning}).</source>
            <translation>{name} hat kein Format, das hier bekannt ist (der Anfang ist {beginning}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a picture, a sound, a film or a PDF, not a model.</source>
            <translation>{name} ist ein Bild, ein Ton, ein Film oder ein PDF und kein Modell.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a git-lfs pointer: it says where the model is, and holds none.</source>
            <translation>{name} ist ein git-lfs-Zeiger: Er sagt, wo das Modell ist, und enthält keines.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Fetch the model itself: git lfs pull.</source>
            <translation>Das Modell selbst holen: git lfs pull.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a TensorFlow Lite model, whose layers are compiled.</source>
            <translation>{name} ist ein TensorFlow-Lite-Modell, dessen Schichten kompiliert sind.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a single numpy array, not a model.</source>
            <translation>{name} ist ein einzelnes NumPy-Array, kein Modell.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Drop it as a sequence instead.</source>
            <translation>Stattdessen als Sequenz hineinziehen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a web page: what was downloaded is not the file itself.</source>
            <translation>{name} ist eine Webseite: Was heruntergeladen wurde, ist nicht die Datei selbst.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a GGUF file, which holds transformers and no recurrent layers.</source>
            <translation>{name} ist eine GGUF-Datei; sie enthält Transformer und keine rekurrenten Schichten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a TensorFlow SavedModel or graph.</source>
            <translation>{name} ist ein SavedModel oder Graph von TensorFlow.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Load it in TensorFlow and save it with model.save('model.keras') or model.save_weights('model.h5').</source>
            <translation>In TensorFlow laden und mit model.save('model.keras') oder model.save_weights('model.h5') speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} belongs to a TensorFlow checkpoint.</source>
            <translation>{name} gehört zu einem TensorFlow-Checkpoint.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Load it in TensorFlow and save its weights with model.save_weights('model.h5').</source>
            <translation>In TensorFlow laden und die Gewichte mit model.save_weights('model.h5') speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a Core ML model.</source>
            <translation>{name} ist ein Core-ML-Modell.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a text, not a model.</source>
            <translation>{name} ist ein Text, kein Modell.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a damaged zip archive ({problem}).</source>
            <translation>{name} ist ein beschädigtes Zip-Archiv ({problem}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is cut off: after its {size} bytes a zip archive’s list of contents is missing.</source>
            <translation>{name} ist abgeschnitten: Nach {size} Bytes fehlt das Inhaltsverzeichnis des Zip-Archivs.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} was saved by PyTorch before 0.1.10, as a tar archive, which is not read here.</source>
            <translation>{name} wurde mit PyTorch vor 0.1.10 gespeichert, als tar-Archiv, das hier nicht gelesen wird.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Load it in a PyTorch that reads it, and save its state_dict() again.</source>
            <translation>Mit einem PyTorch laden, das sie liest, und ihr state_dict() neu speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a damaged archive ({problem}).</source>
            <translation>{name} ist ein beschädigtes Archiv ({problem}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is an archive in an archive.</source>
            <translation>{name} ist ein Archiv in einem Archiv.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Unpack it first.</source>
            <translation>Zuerst entpacken.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is an archive without weights; in it are {found}.</source>
            <translation>{name} ist ein Archiv ohne Gewichte; darin sind {found}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Unpack it and open the model.</source>
            <translation>Entpacken und das Modell öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The pickle in {name} cannot be read ({problem}).</source>
            <translation>Das Pickle in {name} lässt sich nicht lesen ({problem}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The pickle in {name} does not come to an end.</source>
            <translation>Das Pickle in {name} kommt zu keinem Ende.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The header of {name} cannot be read ({problem}).</source>
            <translation>Der Kopf von {name} lässt sich nicht lesen ({problem}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a damaged HDF5 file ({problem}).</source>
            <translation>{name} ist eine beschädigte HDF5-Datei ({problem}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is a damaged ONNX file ({problem}).</source>
            <translation>{name} ist eine beschädigte ONNX-Datei ({problem}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} keeps its weights in {target}.</source>
            <translation>{name} hat seine Gewichte in {target}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Put that file beside it, under this very name.</source>
            <translation>Jene Datei daneben legen, unter genau diesem Namen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} leads to another place ({target}), which is not followed.</source>
            <translation>{name} führt an einen anderen Ort ({target}); dem wird nicht gefolgt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is stored outside of the file, which is not followed.</source>
            <translation>{name} ist außerhalb der Datei gespeichert; dem wird nicht gefolgt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} makes no sense ({problem}).</source>
            <translation>Der Tensor {name} ergibt keinen Sinn ({problem}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file holds no tensor {name}.</source>
            <translation>Die Datei enthält keinen Tensor {name}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Choose another.</source>
            <translation>Etwas anderes wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} says that its shape is {shape}, which no tensor has.</source>
            <translation>Der Tensor {name} gibt als Form {shape} an; kein Tensor hat sie.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} of shape {shape} is larger than what the file holds of it.</source>
            <translation>Der Tensor {name} der Form {shape} ist größer als das, was die Datei von ihm enthält.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} of shape {shape} only repeats a few numbers.</source>
            <translation>Der Tensor {name} der Form {shape} wiederholt nur ein paar Zahlen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Save a whole copy of it (.clone()).</source>
            <translation>Eine ganze Kopie davon speichern (.clone()).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} of shape {shape} is too large to look at.</source>
            <translation>Der Tensor {name} der Form {shape} ist zu groß zum Ansehen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} is kept as {kind}, which is not read.</source>
            <translation>Der Tensor {name} ist als {kind} abgelegt; das wird nicht gelesen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensor {name} is of type {dtype}, which is not read.</source>
            <translation>Der Tensor {name} ist vom Typ {dtype}; der wird nicht gelesen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Save it as plain numbers.</source>
            <translation>Als einfache Zahlen speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file has no recurrent layer {name}.</source>
            <translation>Die Datei hat keine rekurrente Schicht {name}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>There is no cell {name}.</source>
            <translation>Eine Zelle {name} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>For a layer at least {needed} must be chosen.</source>
            <translation>Für eine Schicht muss mindestens gewählt sein: {needed}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Choose them.</source>
            <translation>Das noch wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{order} is no order of the gates {expected}.</source>
            <translation>{order} ist keine Reihenfolge der Gates {expected}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Write each gate once.</source>
            <translation>Jedes Gate einmal schreiben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is of shape {found}; with the others it must be {expected}.</source>
            <translation>{name} hat die Form {found}; mit den anderen muss sie {expected} sein.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Choose another tensor.</source>
            <translation>Einen anderen Tensor wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} cannot stand on {below}: stacked layers are of one kind and size.</source>
            <translation>{name} kann nicht auf {below} stehen: gestapelte Schichten sind von einer Art und Größe.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Feed the layer itself.</source>
            <translation>Die Schicht selbst speisen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>What was chosen makes no model: {problem}.</source>
            <translation>Aus dem, was gewählt wurde, wird kein Modell: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Choose other tensors.</source>
            <translation>Andere Tensoren wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The layer has more than {limit} bytes of weights.</source>
            <translation>Die Schicht hat mehr als {limit} Byte Gewichte.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The weights of {name} are computed while the model runs.</source>
            <translation>Die Gewichte von {name} werden erst berechnet, während das Modell läuft.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The directions of a layer {name} have different squashes ({found}).</source>
            <translation>Die Richtungen einer Schicht {name} haben verschiedene Stauchungen ({found}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} holds values that are not finite.</source>
            <translation>{name} enthält Werte, die nicht endlich sind.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>See where the training broke.</source>
            <translation>Nachsehen, wo das Training gescheitert ist.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The vocabulary has {found} entries, and {expected} are needed.</source>
            <translation>Das Vokabular hat {found} Einträge, und {expected} werden gebraucht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>Choose another vocabulary.</source>
            <translation>Ein anderes Vokabular wählen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>So it is with {count} more.</source>
            <translation>So ist es mit {count} weiteren.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>It is part {number} of {count} of a model: for the whole open the index beside it (….index.json).</source>
            <translation>Es ist Teil {number} von {count} eines Modells: Für das Ganze öffne den Index daneben (….index.json).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file has the batch first; here the steps come first.</source>
            <translation>In der Datei kommt der Batch zuerst; hier kommen die Schritte zuerst.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Where the model asks for it AllenNLP clips memory and projected state; here nothing is.</source>
            <translation>Wo das Modell es verlangt, begrenzt AllenNLP Gedächtnis und projizierten Zustand; hier wird nichts begrenzt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>A plain Python pickle; what it would have run was not.</source>
            <translation>Ein bloßes Python-Pickle; was es ausgeführt hätte, wurde nicht ausgeführt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Its configuration cuts off the memory at {memory} and the projected state at {state}; so it is here.</source>
            <translation>Die Konfiguration schneidet das Gedächtnis bei {memory} und den projizierten Zustand bei {state} ab; so auch hier.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Weights in CuDNN’s layout: turned, and both biases kept.</source>
            <translation>Gewichte in der Anordnung von CuDNN: transponiert, und beide Biaswerte behalten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file is cut off: {count} of its tensors lie beyond its {size} bytes. Copy or download it again.</source>
            <translation>Die Datei ist abgeschnitten: {count} ihrer Tensoren liegen jenseits ihrer {size} Bytes. Noch einmal kopieren oder herunterladen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>TensorFlow 1 adds 1 to the forget gate’s bias at run time; so it is here.</source>
            <translation>TensorFlow 1 addiert zur Laufzeit 1 zum Bias des Forget-Gates; so ist es auch hier.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The weights were read from {name} in the archive.</source>
            <translation>Die Gewichte wurden aus {name} im Archiv gelesen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file’s order of gates is {order}; here it is torch’s.</source>
            <translation>Die Reihenfolge der Gates in der Datei ist {order}; hier ist es die von torch.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The model lies in {count} files.</source>
            <translation>Das Modell liegt in {count} Dateien.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file lets the layer begin with a state that is not zero; so it does here.</source>
            <translation>Nach der Datei beginnt die Schicht mit einem Zustand, der nicht null ist; so auch hier.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>What the layer begins with is computed by the rest of the model; here it is zeros.</source>
            <translation>Womit die Schicht beginnt, berechnet das übrige Modell; hier sind es Nullen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>What the layer begins with is given to the model when it runs; here it is zeros.</source>
            <translation>Womit die Schicht beginnt, bekommt das Modell erst, wenn es läuft; hier sind es Nullen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file has a state to begin with for each of {count} sequences; here it is the first one’s.</source>
            <translation>Die Datei hat für jede von {count} Sequenzen einen Anfangszustand; hier gilt der erste.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} lacks {missing} and is no layer so: see whether all of the model was saved.</source>
            <translation>{name} fehlt {missing}, so ist es keine Schicht: Nachsehen, ob das ganze Modell gespeichert wurde.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The tensors of {name} do not fit together ({shapes}): choose by hand which are a layer’s weights.</source>
            <translation>Die Tensoren von {name} passen nicht zusammen ({shapes}): Von Hand wählen, welche die Gewichte einer Schicht sind.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{name} is of type {dtype}, which no cell here computes with: save its weights as real numbers.</source>
            <translation>{name} ist vom Typ {dtype}, mit dem hier keine Zelle rechnet: Die Gewichte als reelle Zahlen speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>If one of its arrays is to be fed to a model, save that alone, or call it x.</source>
            <translation>Soll eines der Arrays einem Modell eingegeben werden: Es allein speichern, oder x nennen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>There is no tensor in it: save the model’s weights (in PyTorch its state_dict()).</source>
            <translation>Es ist kein Tensor darin: Die Gewichte des Modells speichern (in PyTorch sein state_dict()).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file has one bias a gate; torch’s second one is 0.</source>
            <translation>Die Datei hat einen Bias pro Gate; der zweite von torch ist 0.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>This is an optimiser’s memory of the training, not the model: open the file with the weights that was saved beside it.</source>
            <translation>Das ist das Gedächtnis eines Optimierers, nicht das Modell: Die Datei mit den Gewichten öffnen, die daneben gespeichert wurde.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The layer reads its sequence from the end.</source>
            <translation>Die Schicht liest ihre Sequenz vom Ende her.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Nothing says which way round the square matrices stand; (H, I) was taken.</source>
            <translation>Nichts sagt, wie herum die quadratischen Matrizen stehen; angenommen wurde (H, I).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Layers in it are quantised and packed for one kind of processor: save the model as it was before that.</source>
            <translation>Schichten darin sind quantisiert und für eine Art von Prozessor gepackt: Das Modell so speichern, wie es davor war.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Weights before their dropout (_raw), as fastai keeps them.</source>
            <translation>Gewichte vor ihrem Dropout (_raw), wie fastai sie ablegt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>A matrix a gate, in the order {order}; here they are one.</source>
            <translation>Eine Matrix pro Gate, in der Reihenfolge {order}; hier sind sie eine einzige.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file does not say the gates’ squash; {squash} is the likeliest.</source>
            <translation>Die Datei nennt die Stauchung der Gates nicht; {squash} ist die wahrscheinlichste.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file does not say the squash; tanh is the likeliest.</source>
            <translation>Die Datei nennt die Stauchung nicht; tanh ist die wahrscheinlichste.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>It reads the h of {names}, which run under it.</source>
            <translation>Sie liest das h von {names}; diese laufen darunter mit.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The exporter took the cell apart into products and squashes: export it with its LSTM node.</source>
            <translation>Der Exporter hat die Zelle in Produkte und Stauchungen zerlegt: mit ihrem LSTM-Knoten exportieren.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>{count} tensors that the index names are in none of its files, {name} among them.</source>
            <translation>{count} Tensoren, die der Index nennt, sind in keiner seiner Dateien, darunter {name}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>A TorchScript archive: its tensors were read, its code was not run.</source>
            <translation>Ein TorchScript-Archiv: Seine Tensoren wurden gelesen, sein Code nicht ausgeführt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The file multiplies from the left; its matrices were turned.</source>
            <translation>Die Datei multipliziert von links; ihre Matrizen wurden transponiert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Its weights are kept as a length and a direction (weight_norm); here they are multiplied.</source>
            <translation>Die Gewichte stehen als Länge und Richtung in der Datei (weight_norm); hier sind sie ausmultipliziert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>The weights are {dtype}; they are computed with as float32.</source>
            <translation>Die Gewichte sind {dtype}; gerechnet wird mit ihnen als float32.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>its gates squash by {value}</source>
            <translation>die Stauchung ihrer Gates ist {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>its candidate is squashed by {value}</source>
            <translation>die Stauchung ihres Kandidaten ist {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>its memory is squashed by {value}</source>
            <translation>die Stauchung ihres Gedächtnisses ist {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>its sums are cut off at ±{value}</source>
            <translation>ihre Summen werden bei ±{value} abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>its memory is cut off at ±{value}</source>
            <translation>ihr Gedächtnis wird bei ±{value} abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>its h is cut off at ±{value}</source>
            <translation>ihr h wird bei ±{value} abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>its reset gate acts before the product with the state, not after it</source>
            <translation>ihr Reset-Gate wirkt vor dem Produkt mit dem Zustand, nicht danach</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>f is 1 − i</source>
            <translation>f ist 1 − i</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>i is 1 − f</source>
            <translation>i ist 1 − f</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>it has peepholes</source>
            <translation>sie hat Peepholes</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/file_words.py" />
            <source>Not PyTorch’s own layer: {ways}. So it runs as a plain loop over the steps.</source>
            <translation>Keine Schicht, wie PyTorch sie hat: {ways}. Sie läuft deshalb als einfache Schleife über die Schritte.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/files.py" />
            <source>no file has such a name</source>
            <translation>keine Datei hat so einen Namen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/found_tables.py" />
            <location filename="../../lstm_viz/panels/learned.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>What this layer learned</source>
            <translation>Was diese Schicht gelernt hat</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/found_tables.py" />
            <source>The range of every unit</source>
            <translation>Der Bereich jeder Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/found_tables.py" />
            <source>Values over all steps and units</source>
            <translation>Werte über alle Schritte und Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/found_tables.py" />
            <source>The memory of every unit</source>
            <translation>Das Gedächtnis jeder Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/found_tables.py" />
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Units that match</source>
            <translation>Passende Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/found_tables.py" />
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Same pattern elsewhere</source>
            <translation>Dasselbe Muster anderswo</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/found_tables.py" />
            <source>Units that follow the rule</source>
            <translation>Einheiten, die der Regel folgen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/front.py" />
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/front.py" />
            <source>Slides and handout…</source>
            <translation>Folien und Handout…</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/front.py" />
            <source>Search commands…</source>
            <translation>Befehle suchen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/front.py" />
            <source>What is not saved is asked about</source>
            <translation>Nach nicht Gespeichertem wird vorher gefragt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/front.py" />
            <source>Close the window</source>
            <translation>Fenster schließen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/given.py" />
            <source>a shipped model’s name, or a model file of this program</source>
            <translation>der Name eines mitgelieferten Modells oder eine Modelldatei dieses Programms</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/given.py" />
            <source>a shipped model’s name, or a model file: with --layer of any program</source>
            <translation>der Name eines mitgelieferten Modells oder eine Modelldatei: mit --layer die eines beliebigen Programms</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/given.py" />
            <source>a .txt, .csv, .tsv, .npy or .npz file</source>
            <translation>eine .txt-, .csv-, .tsv-, .npy- oder .npz-Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/given.py" />
            <source>the colours; light if not given</source>
            <translation>die Farben; hell, wenn nichts gesagt ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/given.py" />
            <source>with --layer: a layer of the file that is run under it, and whose h it reads; said several times, the lowest first</source>
            <translation>mit --layer: eine Schicht der Datei, die darunter läuft und deren h sie liest; bei mehreren mehrmals, die unterste zuerst</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/given.py" />
            <source>with --layer: the embedding whose rows it reads</source>
            <translation>mit --layer: das Embedding, dessen Zeilen sie liest</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/given.py" />
            <source>with --layer: the words that it reads, a line each or as JSON; or one that is in the file</source>
            <translation>mit --layer: die Wörter, die sie liest, je eine Zeile oder als JSON; oder ein Vokabular aus der Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/given.py" />
            <source>with --layer: the text that it learnt from, whose sorted characters it reads</source>
            <translation>mit --layer: der Text, aus dem sie gelernt hat; seine sortierten Zeichen liest sie</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/given.py" />
            <source>with --layer: the weight that reads its h (a head)</source>
            <translation>mit --layer: das Gewicht, das ihr h liest (die Ausgabeschicht)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/image_tiles.py" />
            <source>The engine sent an image of {dtype}.</source>
            <translation>Der Rechenprozess hat ein Bild aus {dtype} geschickt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/kept_texts.py" />
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Example</source>
            <translation>Beispiel</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/laboratory.py" />
            <source>Measuring {seeds} seeds …</source>
            <translation>{seeds} Startwerte werden gemessen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/last_hook.py" />
            <source>Something went wrong in the window; {what}; the details are in {file}</source>
            <translation>Im Fenster ist etwas schiefgegangen; {what}; Näheres steht in {file}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/answers.py" />
            <source>What you ticked is right, but something is missing.</source>
            <translation>Was du angekreuzt hast, stimmt, aber etwas fehlt noch.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/answers.py" />
            <source>“{text}” is to be a curve over the steps, such as c[:, 4]</source>
            <translation>„{text}“ muss eine Kurve über die Schritte sein, etwa c[:, 4]</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>an item is there twice</source>
            <translation>ein Eintrag kommt zweimal vor</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>there is no line {line}</source>
            <translation>es gibt keine Zeile {line}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>there are {count} lines: say something of each</source>
            <translation>es gibt {count} Zeilen: zu jeder etwas sagen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>“{name}” is no name, or is there twice</source>
            <translation>„{name}“ ist kein Name oder kommt zweimal vor</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>no choice is right</source>
            <translation>keine Wahl ist richtig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>every choice is right</source>
            <translation>jede Wahl ist richtig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>a choice is there twice</source>
            <translation>eine Wahl kommt zweimal vor</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>a wrong choice needs its own answer: “say”</source>
            <translation>eine falsche Wahl braucht eine eigene Antwort: „say“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <location filename="../../lstm_viz/learn/checking.py" />
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no part “{name}” in the diagram</source>
            <translation>im Schaubild gibt es keinen Teil „{name}“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>“{name}” is right</source>
            <translation>„{name}“ ist richtig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <source>there are {count} targets: give as many labels</source>
            <translation>es gibt {count} Ziele: genauso viele Beschriftungen angeben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/asks_checked.py" />
            <location filename="../../lstm_viz/learn/pieces_checked.py" />
            <source>“{name}” is there twice</source>
            <translation>„{name}“ kommt zweimal vor</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>{file} has a question “{id}” too</source>
            <translation>auch {file} enthält eine Frage „{id}“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>there is no lesson “{name}”</source>
            <translation>es gibt keine Lektion „{name}“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>a lesson cannot need itself</source>
            <translation>eine Lektion kann sich nicht selbst voraussetzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>the lesson has no steps</source>
            <translation>die Lektion hat keine Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no picture “{name}”</source>
            <translation>es gibt kein Bild „{name}“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>a picture is “cell:PART”, “gru:PART” or a drawing’s name</source>
            <translation>ein Bild ist „cell:TEIL“, „gru:TEIL“ oder der Name einer Zeichnung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>a shipped model is called “{name}”</source>
            <translation>„{name}“ heißt schon ein mitgeliefertes Modell</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>the step says and asks nothing</source>
            <translation>der Schritt sagt nichts und fragt nichts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>nothing is called “{name}” here: neither drawn nor among the values</source>
            <translation>nichts heißt hier „{name}“: weder gezogen noch unter den Werten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>the glossary has no “{name}”</source>
            <translation>im Glossar gibt es „{name}“ nicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>there is no change “{name}”: {known}</source>
            <translation>es gibt keine Änderung „{name}“: {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/checking.py" />
            <source>the solution uses “{tag}”, which is none of the tools</source>
            <translation>die Lösung benutzt „{tag}“, das zu keinem der Werkzeuge gehört</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>“{says}” stands in none of the step’s texts</source>
            <translation>„{says}“ steht in keinem Text des Schritts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>this does not hold: {what}</source>
            <translation>das trifft nicht zu: {what}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>this also holds of the right answer: {what}</source>
            <translation>das trifft auch auf die richtige Antwort zu: {what}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>the curve has {count} numbers, and the run {steps} steps</source>
            <translation>die Kurve hat {count} Zahlen, der Lauf aber {steps} Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>its own answer, rounded, is not taken for right</source>
            <translation>die eigene Antwort gilt gerundet nicht als richtig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>the goal is reached before anything is done</source>
            <translation>das Ziel ist erreicht, bevor irgendetwas getan ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/claims.py" />
            <source>the solution does not reach this: {what}</source>
            <translation>die Lösung erreicht das nicht: {what}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/computing.py" />
            <location filename="../../lstm_viz/models.py" />
            <source>There is no model {name}.</source>
            <translation>Es gibt kein Modell {name}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/computing.py" />
            <source>a race of {steps} training steps is too long for a test</source>
            <translation>ein Wettlauf mit {steps} Trainingsschritten dauert für einen Test zu lange</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/computing.py" />
            <source>Write its result into benchmarks/results.md, and name that file in the claim, as shown_in.</source>
            <translation>Das Ergebnis in benchmarks/results.md festhalten und in der Lektion mit shown_in darauf verweisen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>“{name}” has one index only: its step</source>
            <translation>„{name}“ hat nur einen Index: den Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>“{name}” has no “{index}”; it has {known}</source>
            <translation>„{name}“ hat kein „{index}“; vorhanden: {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <location filename="../../lstm_viz/learn/expressions_checked.py" />
            <source>there is nothing “{group}” on the stage</source>
            <translation>„{group}“ gibt es auf der Bühne nicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <location filename="../../lstm_viz/learn/expressions_checked.py" />
            <location filename="../../lstm_viz/learn/values.py" />
            <source>nothing is called “{name}” here</source>
            <translation>nichts heißt hier „{name}“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>nothing is called “{name}” here; there are {known}</source>
            <translation>nichts heißt hier „{name}“; es gibt {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>a {what} of “{name}” is a number, not “{index}”</source>
            <translation>„{name}“: {what} muss eine Zahl sein, nicht „{index}“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>“{name}[…]” ends before it begins</source>
            <translation>„{name}[…]“ endet, bevor es anfängt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>a {what} of “{name}” is a whole number, not {index}</source>
            <translation>„{name}“: {what} muss eine ganze Zahl sein, nicht {index}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/context.py" />
            <source>there is no {what} {place} of “{name}”: they are 1 to {size}</source>
            <translation>„{name}“: {what} {place} gibt es nicht, nur 1 bis {size}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/course.py" />
            <source>the folder cannot be read: {why}</source>
            <translation>der Ordner lässt sich nicht lesen: {why}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>an expression has {most} characters at most</source>
            <translation>ein Ausdruck hat höchstens {most} Zeichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>“{text}” cannot be read: a comparison is ==</source>
            <translation>„{text}“ lässt sich nicht lesen: Verglichen wird mit ==</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>“{text}” cannot be read</source>
            <translation>„{text}“ lässt sich nicht lesen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>the expression is too long or too deep: part it</source>
            <translation>der Ausdruck ist zu lang oder zu tief geschachtelt: aufteilen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>before a point stands one of {known}, not “{group}”</source>
            <translation>vor einem Punkt steht eins von {known}, nicht „{group}“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>there are + - * / and **, which is the power; nothing else</source>
            <translation>es gibt + - * / und ** (die Potenz), sonst nichts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>there are &lt; &lt;= &gt; &gt;= == and != to compare; nothing else</source>
            <translation>zum Vergleichen gibt es &lt; &lt;= &gt; &gt;= == und !=, sonst nichts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>an index is [step] or [step, unit]</source>
            <translation>ein Index ist [Schritt] oder [Schritt, Einheit]</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>a range is [from:to], both included</source>
            <translation>ein Bereich ist [von:bis], beide eingeschlossen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expression_reading.py" />
            <source>“{text}” cannot stand in an expression</source>
            <translation>„{text}“ darf in einem Ausdruck nicht stehen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>“{text}” cannot be computed</source>
            <translation>„{text}“ lässt sich nicht berechnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>“{text}” is to be one number</source>
            <translation>„{text}“ muss eine einzige Zahl sein</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>“{text}” comes to no finite number</source>
            <translation>„{text}“ ergibt keine endliche Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>“{text}” is to be a condition, such as f[3, 4] &gt; 0.9</source>
            <translation>„{text}“ muss eine Bedingung sein, etwa f[3, 4] &gt; 0.9</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>that is too many numbers</source>
            <translation>das sind zu viele Zahlen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>“{name}” is one number: it has no index</source>
            <translation>„{name}“ ist eine einzige Zahl und hat keinen Index</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>an index is one number</source>
            <translation>ein Index ist eine einzige Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>“{value}” is a word, and a number belongs there</source>
            <translation>„{value}“ ist ein Wort; hierher gehört eine Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <source>words can be == or !=, nothing else</source>
            <translation>Wörter lassen sich nur mit == und != vergleichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions.py" />
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>these are lists of different lengths</source>
            <translation>diese Listen sind verschieden lang</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions_checked.py" />
            <source>the learner sets this race up: nothing is known of its “{name}”</source>
            <translation>diesen Wettlauf stellen die Lernenden selbst ein: Über „{name}“ ist nichts bekannt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/expressions_checked.py" />
            <source>“{group}” has no “{name}”</source>
            <translation>„{group}“ hat kein „{name}“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>there is no function “{name}”; there are {known}</source>
            <translation>es gibt keine Funktion „{name}“; es gibt {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>“{name}” is given {count} values, which it does not take</source>
            <translation>„{name}“ nimmt nicht so viele Werte: {count}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>“{name}” takes numbers, not words</source>
            <translation>„{name}“ nimmt Zahlen, keine Wörter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>“round” takes 0 to 12 places</source>
            <translation>„round“ nimmt 0 bis 12 Stellen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>“parameters” is of a cell: {known}</source>
            <translation>„parameters“ gilt für eine Zelle: {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/functions.py" />
            <source>“parameters” takes a cell, its inputs and its units</source>
            <translation>„parameters“ nimmt eine Zelle, ihre Eingaben und ihre Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/journal.py" />
            <source>What you do now is not kept.</source>
            <translation>Was ab jetzt geschieht, wird nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/journal.py" />
            <source>{name} was damaged: it is kept as {aside}, and {count} entries could be read.</source>
            <translation>{name} war beschädigt: Die Datei bleibt als {aside} erhalten; lesbare Einträge: {count}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/objectives.py" />
            <source>Explain the vanishing gradient</source>
            <translation>Den verschwindenden Gradienten erklären</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/objectives.py" />
            <source>Draw the cell</source>
            <translation>Die Zelle zeichnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/objectives.py" />
            <source>Say what each gate does</source>
            <translation>Sagen, was jedes Gate tut</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/objectives.py" />
            <source>Trace a short sequence</source>
            <translation>Eine kurze Sequenz durchrechnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/objectives.py" />
            <source>Say why the gradient survives</source>
            <translation>Sagen, warum der Gradient überlebt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/objectives.py" />
            <source>Compare LSTM and RNN</source>
            <translation>LSTM und RNN vergleichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/objectives.py" />
            <source>easy</source>
            <translation>leicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/objectives.py" />
            <source>medium</source>
            <translation>mittel</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/objectives.py" />
            <source>challenging</source>
            <translation>anspruchsvoll</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>the model {name} needs either inputs or an alphabet</source>
            <translation>das Modell {name} braucht entweder Eingaben oder ein Alphabet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>a symbol of the alphabet is empty, too long, or there twice</source>
            <translation>ein Symbol des Alphabets ist leer, zu lang oder kommt zweimal vor</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>the model {name} has {size} inputs: name as many</source>
            <translation>das Modell {name} hat {size} Eingaben: genauso viele benennen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>the cell has no gate “{name}”: {known}</source>
            <translation>die Zelle hat kein Gate „{name}“: {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>the gate “{name}” of this cell has no peephole</source>
            <translation>das Gate „{name}“ dieser Zelle hat kein Peephole</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>a matrix of gate “{gate}” is to have {rows} rows of {columns}</source>
            <translation>eine Matrix des Gates „{gate}“ braucht {rows} Zeilen zu je {columns}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>gate “{gate}” is to have {size} numbers there</source>
            <translation>das Gate „{gate}“ braucht dort {size} Zahlen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/own_models.py" />
            <source>a weight of gate “{gate}” is beyond ±1,000,000</source>
            <translation>ein Gewicht des Gates „{gate}“ liegt jenseits von ±1,000,000</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/pieces_checked.py" />
            <source>a claim has either “holds” or “shown_in”</source>
            <translation>eine Behauptung hat entweder „holds“ oder „shown_in“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/pieces_checked.py" />
            <source>“{name}” can be no name: letters, digits and _ only</source>
            <translation>„{name}“ kann kein Name sein: nur Buchstaben, Ziffern und _</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/pieces_checked.py" />
            <source>“of” stands alone, without from, to, by and not</source>
            <translation>„of“ steht allein, ohne from, to, by und not</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/pieces_checked.py" />
            <source>it needs from, to and by; or of</source>
            <translation>nötig sind from, to und by; oder of</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/pieces_checked.py" />
            <source>there is nothing between its from and to that can be drawn</source>
            <translation>zwischen from und to liegt nichts, was sich ziehen lässt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <location filename="../../lstm_viz/own_output.py" />
            <location filename="../../lstm_viz/text_files.py" />
            <source>{name} is too large.</source>
            <translation>{name} ist zu groß.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>A file of lessons may have at most {most} KiB.</source>
            <translation>Eine Datei mit Lektionen darf höchstens {most} KiB groß sein.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>this is not UTF-8 text</source>
            <translation>das ist kein UTF-8-Text</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>a value in it is too large or too deep</source>
            <translation>ein Wert darin ist zu groß oder zu tief geschachtelt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>this number is too large</source>
            <translation>diese Zahl ist zu groß</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>the file is larger than {most} KiB</source>
            <translation>die Datei ist größer als {most} KiB</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>this line has more than {most} characters</source>
            <translation>diese Zeile hat mehr als {most} Zeichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>no TOML: {reason}</source>
            <translation>kein TOML: {reason}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>“{name}” is to be a list: write [[{name}]]</source>
            <translation>„{name}“ muss eine Liste sein: [[{name}]] schreiben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/reading.py" />
            <source>a change “{type}” has no “{key}”: {names}</source>
            <translation>eine Änderung „{type}“ hat kein „{key}“: {names}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no model “{name}”: {known}</source>
            <translation>es gibt kein Modell „{name}“: {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no task “{name}”: {known}</source>
            <translation>es gibt keine Aufgabe „{name}“: {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>the pane “{pane}” has nothing to show: name a {what}</source>
            <translation>die Fläche „{pane}“ hat nichts zu zeigen: „{what}“ angeben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no step {step}: the sequence has {steps}</source>
            <translation>es gibt keinen Schritt {step}: die Sequenz hat {steps}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no unit {unit}: the model has {units}</source>
            <translation>es gibt keine Einheit {unit}: das Modell hat {units}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no layer {layer}: the model has {layers}</source>
            <translation>es gibt keine Schicht {layer}: das Modell hat {layers}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>the model does not read in that direction</source>
            <translation>das Modell liest nicht in dieser Richtung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no phase {phase}: the cell has {phases}</source>
            <translation>es gibt keine Phase {phase}: die Zelle hat {phases}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no quantity “{name}”: {known}</source>
            <translation>es gibt keine Größe „{name}“: {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/stage_checked.py" />
            <source>there is no model on the stage yet: name one</source>
            <translation>auf der Bühne ist noch kein Modell: eines angeben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>“{name}” is missing</source>
            <translation>„{name}“ fehlt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>{wanted} belongs here, not {found}</source>
            <translation>hierher gehört {wanted}, nicht {found}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>there is no “{name}” here; is “{near}” meant?</source>
            <translation>„{name}“ gibt es hier nicht; ist „{near}“ gemeint?</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>there is no “{name}” here</source>
            <translation>„{name}“ gibt es hier nicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>a name has small letters, digits, - and _ only, and begins with a letter or a digit</source>
            <translation>ein Name besteht nur aus Kleinbuchstaben, Ziffern, - und _ und beginnt mit einem Buchstaben oder einer Ziffer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>at least {limit}</source>
            <translation>mindestens {limit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>at most {limit}</source>
            <translation>höchstens {limit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>more than {limit}</source>
            <translation>mehr als {limit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>less than {limit}</source>
            <translation>weniger als {limit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>the number of its elements is to be {limit}</source>
            <translation>Zahl der Elemente: {limit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>it is to be {limit}</source>
            <translation>der Wert muss {limit} sein</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>a text in quotes</source>
            <translation>ein Text in Anführungszeichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>true or false</source>
            <translation>true oder false</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>a list</source>
            <translation>eine Liste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>a table</source>
            <translation>eine Tabelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>{value} is none of: {allowed}</source>
            <translation>{value} ist keins von: {allowed}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/structure.py" />
            <source>{value} cannot stand here</source>
            <translation>{value} darf hier nicht stehen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/texts.py" />
            <source>a text has {most} characters at most: part it</source>
            <translation>ein Text hat höchstens {most} Zeichen: aufteilen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/values.py" />
            <source>“{{{text}}}” is to be a name, as in {{gate}} or {{gate:.2f}}; a brace is {{{{</source>
            <translation>„{{{text}}}“ muss ein Name sein, wie in {{gate}} oder {{gate:.2f}}; eine geschweifte Klammer schreibt sich {{{{</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/values.py" />
            <source>true</source>
            <translation>wahr</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learn/values.py" />
            <source>false</source>
            <translation>falsch</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>{gate} has no weights of its own</source>
            <translation>{gate} hat keine eigenen Gewichte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>The two gates are coupled: what is said of {gate} follows from {other}.</source>
            <translation>Die beiden Gates sind gekoppelt: Was von {gate} gesagt wird, folgt aus {other}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>bias of {gate}, mean</source>
            <translation>Bias von {gate}, Mittelwert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>Above 0 the layer remembers unless something tells it not to.</source>
            <translation>Über 0 behält die Schicht, solange nichts dagegenspricht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>units that never reset ({gate} &gt; {limit})</source>
            <translation>nie zurückgesetzte Einheiten ({gate} &gt; {limit})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>{count} of {all}</source>
            <translation>{count} von {all}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>At no step do they let go of what they hold: counters, or memories of the whole text.</source>
            <translation>In keinem Schritt lassen sie los, was sie halten: Zähler oder Gedächtnis für den ganzen Text.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>units stuck closed (i &lt; {limit})</source>
            <translation>dauerhaft geschlossene Einheiten (i &lt; {limit})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>Nothing is ever written into them here.</source>
            <translation>In sie wird hier nie etwas geschrieben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>{gate} saturated, left and right</source>
            <translation>{gate} gesättigt, links und rechts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>At so many steps the gate is nearly shut (below 0.1) or nearly open (above 0.9).</source>
            <translation>In so vielen Schritten ist das Gate fast zu (unter 0.1) oder fast offen (über 0.9).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>memory half-life, median</source>
            <translation>Halbwertszeit des Gedächtnisses, Median</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>After so many steps half of what a unit held is left: ln 0.5 ÷ mean ln of its gate.</source>
            <translation>Nach so vielen Schritten ist von dem, was eine Einheit hielt, noch die Hälfte da: ln 0.5 ÷ mittleres ln ihres Gates.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>longest half-life · unit {unit}</source>
            <translation>längste davon · Einheit {unit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>The unit that remembers longest here.</source>
            <translation>Die Einheit, die hier am längsten behält.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>spectral radius, W of {gate}</source>
            <translation>Spektralradius, W von {gate}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>The largest |eigenvalue| of the weights from h to this gate: how strongly the layer feeds itself.</source>
            <translation>Der größte |Eigenwert| der Gewichte von h zu diesem Gate: wie stark die Schicht auf sich selbst wirkt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>dead units (|h| &lt; {limit})</source>
            <translation>tote Einheiten (|h| &lt; {limit})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>They say nothing at any step of this sequence.</source>
            <translation>Sie sagen in keinem Schritt dieser Sequenz etwas.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <source>for ever</source>
            <translation>für immer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learned.py" />
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>{count} steps</source>
            <translation>{count} Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learning/answer_words.py" />
            <source>Line {line}.</source>
            <translation>Zeile {line}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learning/races.py" />
            <source>Blanks</source>
            <translation>Leerstellen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learning/races.py" />
            <source>Letters</source>
            <translation>Buchstaben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learning/races.py" />
            <source>Numbers at most</source>
            <translation>Zahlen höchstens</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/learning/races.py" />
            <source>Words between</source>
            <translation>Wörter dazwischen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/long_work.py" />
            <source>Computing every step of the sequence …</source>
            <translation>Jeder Schritt der Sequenz wird berechnet …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/looking.py" />
            <source>Measuring what the layer learned …</source>
            <translation>Was die Schicht gelernt hat, wird gemessen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/looking.py" />
            <source>Ordering the units …</source>
            <translation>Die Einheiten werden geordnet …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/looking.py" />
            <source>Looking for units that are on there …</source>
            <translation>Einheiten, die dort an sind, werden gesucht …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/looking.py" />
            <source>Scoring every unit by the rule …</source>
            <translation>Jede Einheit wird an der Regel gemessen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/model_shelf.py" />
            <source>There is no model {name} here.</source>
            <translation>Hier gibt es kein Modell {name}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/model_shelf.py" />
            <source>A talk or a document holds the models that its scenes name.</source>
            <translation>Ein Vortrag oder ein Dokument enthält die Modelle, die in seinen Szenen genannt sind.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/model_shelf.py" />
            <location filename="../../lstm_viz/models.py" />
            <source>{name} is not a model of this program: {problem}.</source>
            <translation>{name} ist kein Modell dieses Programms: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>{count} symbols</source>
            <translation>{count} Symbole</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>{count} characters</source>
            <translation>{count} Zeichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>{count} inputs</source>
            <translation>{count} Eingaben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>1 symbol</source>
            <translation>1 Symbol</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>1 character</source>
            <translation>1 Zeichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>1 input</source>
            <translation>1 Eingabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>{name} says itself what it reads.</source>
            <translation>{name} sagt selbst, was es liest.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Leave --reads, --vocabulary, --learnt-from and --read-by out.</source>
            <translation>--reads, --vocabulary, --learnt-from und --read-by weglassen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>{name} is one model: none of its layers has to be put on others.</source>
            <translation>{name} ist ein einziges Modell: Keine seiner Schichten muss auf andere gestellt werden.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Leave --stands-on out.</source>
            <translation>Lass --stands-on weg.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>{name} has no layer {layer}.</source>
            <translation>{name} hat keine Schicht {layer}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Its layers are numbered.</source>
            <translation>Die Schichten sind nummeriert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Shipped are: {known}; or name a model file.</source>
            <translation>Mitgeliefert sind: {known}; sonst eine Modelldatei angeben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>{file} has no layer {layer} that another could stand on.</source>
            <translation>{file} hat keine Schicht {layer}, auf der eine andere stehen könnte.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Its layers are {names}.</source>
            <translation>Ihre Schichten sind {names}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Which layer of {name}?</source>
            <translation>Welche Schicht von {name}?</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Say it with --layer: {names}</source>
            <translation>Mit --layer angeben: {names}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} is too large ({size} MiB).</source>
            <translation>{name} ist zu groß ({size} MiB).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>A model file may have at most {most} MiB.</source>
            <translation>Eine Modelldatei darf höchstens {most} MiB groß sein.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>Make one with: lstm-viz train TASK --save FILE.</source>
            <translation>So entsteht eins: lstm-viz train TASK --save FILE.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>1 unit</source>
            <translation>1 Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>{count} units</source>
            <translation>{count} Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/models.py" />
            <source>{count} layers</source>
            <translation>{count} Schichten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/notices.py" />
            <location filename="../../lstm_viz/present/workshop.py" />
            <location filename="../../lstm_viz/sessions/sessions.py" />
            <source>{name} is saved.</source>
            <translation>{name} ist gespeichert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/notices.py" />
            <source>The engine is back; training goes on from training step {step}.</source>
            <translation>Der Rechenprozess ist wieder da; das Training geht ab Trainingsschritt {step} weiter.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/notices.py" />
            <source>The engine is back; nothing was lost.</source>
            <translation>Der Rechenprozess ist wieder da; nichts ist verloren.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>{name} is not a plain .npy array.</source>
            <translation>{name} ist kein einfaches .npy-Array.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>{name} does not hold plain numbers.</source>
            <translation>{name} enthält keine einfachen Zahlen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>{name} ends too soon: it says that its shape is {shape}.</source>
            <translation>{name} endet zu früh: Laut Datei ist die Form {shape}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>Save the array again.</source>
            <translation>Das Array noch einmal speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>{name} is too large ({size} MiB unpacked).</source>
            <translation>{name} ist zu groß (ausgepackt {size} MiB).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>A sequence file may have at most {most} MiB.</source>
            <translation>Eine Sequenzdatei darf höchstens {most} MiB groß sein.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>{name} is not a plain .npz archive.</source>
            <translation>{name} ist kein einfaches .npz-Archiv.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>Save the array with numpy.savez.</source>
            <translation>Das Array mit numpy.savez speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>Save an array of numbers with numpy.save.</source>
            <translation>Ein Array aus Zahlen mit numpy.save speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>{name} holds {count} arrays, and none is called x ({found}).</source>
            <translation>{name} enthält {count} Arrays, und keins heißt x ({found}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/npy.py" />
            <source>Save the sequence alone, or call it x: numpy.savez(file, x=sequence).</source>
            <translation>Nur die Sequenz speichern, oder sie x nennen: numpy.savez(file, x=sequence).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>The steps of the sequence, phase by phase</source>
            <translation>Die Schritte der Sequenz, Phase für Phase</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Playing goes round between two steps</source>
            <translation>Das Abspielen läuft zwischen zwei Schritten im Kreis</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Forget, write, update, expose</source>
            <translation>Vergessen, schreiben, aktualisieren, ausgeben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Play backwards</source>
            <translation>Rückwärts abspielen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Next unit</source>
            <translation>Nächste Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Previous unit</source>
            <translation>Vorige Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Loop from here</source>
            <translation>Schleife ab hier</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Loop to here</source>
            <translation>Schleife bis hier</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Play all steps again</source>
            <translation>Wieder alle Schritte abspielen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Faster</source>
            <translation>Schneller</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Slower</source>
            <translation>Langsamer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <location filename="../../lstm_viz/top_bar.py" />
            <source>Light colours</source>
            <translation>Helle Farben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <location filename="../../lstm_viz/top_bar.py" />
            <source>Dark colours</source>
            <translation>Dunkle Farben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <location filename="../../lstm_viz/top_bar.py" />
            <source>Full screen, for an audience</source>
            <translation>Vollbild, für ein Publikum</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>The talk that is open, or else what is shown, large</source>
            <translation>Der offene Vortrag, oder sonst groß, was gezeigt wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Black screen while presenting</source>
            <translation>Schwarzer Bildschirm beim Vortragen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>What Live is set up for, from the first weights on</source>
            <translation>Wozu Live eingerichtet ist, von den ersten Gewichten an</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Pause training</source>
            <translation>Training anhalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Go on with training</source>
            <translation>Training fortsetzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>One training step</source>
            <translation>Ein einziger Trainingsschritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Training back to its first weights</source>
            <translation>Training auf die ersten Gewichte zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>And then a pause</source>
            <translation>Und dann eine Pause</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Train: {task}</source>
            <translation>Trainieren: {task}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>Lesson: {title}</source>
            <translation>Lektion: {title}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>lesson</source>
            <translation>Lektion</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/offers.py" />
            <source>glossary</source>
            <translation>Glossar</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/opening.py" />
            <location filename="../../lstm_viz/sessions/filing.py" />
            <source>Opening {name} …</source>
            <translation>{name} wird geöffnet …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/own_output.py" />
            <source>{name} has the shape {shape}; h is ({steps}, {size}) here.</source>
            <translation>{name} hat die Form {shape}; h ist hier ({steps}, {size}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/own_output.py" />
            <source>Save the h of every step of this very sequence, with a batch of one or none.</source>
            <translation>Das h jedes Schritts genau dieser Sequenz speichern, mit einem Batch von eins oder ohne Batch.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/own_output.py" />
            <location filename="../../lstm_viz/sequence.py" />
            <location filename="../../lstm_viz/subwords.py" />
            <location filename="../../lstm_viz/text_files.py" />
            <source>{name} cannot be read: {why}.</source>
            <translation>{name} lässt sich nicht lesen: {why}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <location filename="../../resources/cells/lstm.json" />
            <source>LSTM</source>
            <translation>LSTM</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <location filename="../../resources/cells/gru.json" />
            <source>GRU</source>
            <translation>GRU</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <location filename="../../resources/cells/rnn.json" />
            <source>RNN (tanh)</source>
            <translation>RNN (tanh)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>weights from the input</source>
            <translation>Gewichte von der Eingabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>weights from h</source>
            <translation>Gewichte von h</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>bias</source>
            <translation>Bias</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>second bias</source>
            <translation>zweiter Bias</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>projection of h</source>
            <translation>Projektion von h</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>Kind of cell</source>
            <translation>Art der Zelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>Order of the gates in the file</source>
            <translation>Reihenfolge der Gates in der Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>Make this layer the model</source>
            <translation>Diese Schicht als Modell nehmen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <location filename="../../lstm_viz/panels/comparison.py" />
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>Back to the image</source>
            <translation>Zurück zum Bild</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>A layer by hand</source>
            <translation>Eine Schicht von Hand</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>Pick which tensors are a layer’s weights; whether their shapes fit together is checked.</source>
            <translation>Auswählen, welche Tensoren die Gewichte einer Schicht sind; ob ihre Formen zusammenpassen, wird geprüft.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>cell</source>
            <translation>Zelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>turned</source>
            <translation>gedreht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>The file holds it the other way round: inputs × outputs</source>
            <translation>Die Datei enthält es andersherum: Eingaben × Ausgaben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>{what}: turned</source>
            <translation>{what}: gedreht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/assignment.py" />
            <source>order of the gates</source>
            <translation>Reihenfolge der Gates</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>What the file does not say</source>
            <translation>Was die Datei nicht sagt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>stands on</source>
            <translation>steht auf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>The layers under it, which are run too</source>
            <translation>Die Schichten darunter, die mitlaufen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>reads</source>
            <translation>liest</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>The layer reads</source>
            <translation>Die Schicht liest</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>Its vocabulary</source>
            <translation>Ihr Vokabular</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>the characters in their order</source>
            <translation>die Zeichen der Reihe nach</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>A line’s end is written \n, a tab \t.</source>
            <translation>Ein Zeilenende wird \n geschrieben, ein Tabulator \t.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>The characters in their order</source>
            <translation>Die Zeichen der Reihe nach</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>read by</source>
            <translation>gelesen von</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>What reads the layer</source>
            <translation>Wovon die Schicht gelesen wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>squash</source>
            <translation>Stauchung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>Squash of the gates</source>
            <translation>Stauchung der Gates</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>cut off</source>
            <translation>abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>Where memory and projected state are cut off</source>
            <translation>Wo Gedächtnis und projizierter Zustand abgeschnitten werden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>nowhere</source>
            <translation>nirgends</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>both at ±3, as the published ELMo</source>
            <translation>beide bei ±3, wie beim veröffentlichten ELMo</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>Vocabularies (*.txt *.json *.vocab);;All files (*)</source>
            <translation>Vokabulare (*.txt *.json *.vocab);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>Open a vocabulary</source>
            <translation>Vokabular öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>Texts (*.txt);;All files (*)</source>
            <translation>Texte (*.txt);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>Open the text that the model learnt from</source>
            <translation>Den Text öffnen, aus dem das Modell gelernt hat</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>nothing: it is fed itself</source>
            <translation>nichts: sie wird selbst gespeist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <location filename="../../lstm_viz/widgets/lesson_map.py" />
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>by number</source>
            <translation>nach Nummer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>characters in order…</source>
            <translation>Zeichen der Reihe nach …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>sorted characters of a text…</source>
            <translation>sortierte Zeichen eines Textes …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>a file…</source>
            <translation>eine Datei …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>1 number</source>
            <translation>1 Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/choices.py" />
            <source>{count} numbers</source>
            <translation>{count} Zahlen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>Shows a second model beside this one, on the same sequence and in step with it</source>
            <translation>Zeigt neben diesem ein zweites Modell, mit derselben Sequenz und im Gleichschritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>Stop comparing</source>
            <translation>Vergleich beenden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>Models of this program (*.safetensors)</source>
            <translation>Modelle dieses Programms (*.safetensors)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>Compare with a model</source>
            <translation>Mit einem Modell vergleichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>No model of the program’s own reads the same: train one in Live and save it</source>
            <translation>Kein Modell des Programms liest dasselbe: eines in Live trainieren und speichern</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>A model file…</source>
            <translation>Eine Modelldatei …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>Compare with…</source>
            <translation>Vergleichen mit …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/compare.py" />
            <source>Beside it: {model}</source>
            <translation>Daneben: {model}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>A second file…</source>
            <translation>Zweite Datei …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Opens a second checkpoint; nothing in it is run</source>
            <translation>Öffnet einen zweiten Checkpoint; nichts darin wird ausgeführt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>A second layer</source>
            <translation>Zweite Schicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>A second layer of the same file</source>
            <translation>Eine zweite Schicht derselben Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Both as cells</source>
            <translation>Beide als Zelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Shows both diagrams side by side, on the same input and in step</source>
            <translation>Zeigt beide Schaubilder nebeneinander, mit derselben Eingabe und im Gleichschritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>Show all units over all steps again (Esc)</source>
            <translation>Wieder alle Einheiten über alle Schritte zeigen (Esc)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Layer of the second file</source>
            <translation>Schicht der zweiten Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Which of its layers, and in which direction</source>
            <translation>Welche ihrer Schichten, und in welcher Richtung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Units that changed, the one that changed most first</source>
            <translation>Geänderte Einheiten, die am stärksten geänderte zuerst</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Change of the weights, ‖B − A‖ ÷ ‖A‖</source>
            <translation>Änderung der Gewichte, ‖B − A‖ ÷ ‖A‖</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Units that changed most</source>
            <translation>Am stärksten geänderte Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>What changed</source>
            <translation>Was sich geändert hat</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Open another checkpoint</source>
            <translation>Anderen Checkpoint öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <location filename="../../lstm_viz/panels/file.py" />
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Beside it: {title}</source>
            <translation>Daneben: {title}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Two checkpoints side by side</source>
            <translation>Zwei Checkpoints nebeneinander</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Open or drop a second checkpoint, or take another layer: what changed in each gate and unit is told, and both run over the same input.</source>
            <translation>Einen zweiten Checkpoint öffnen oder ablegen oder eine andere Schicht nehmen: Dann zeigt sich, was sich in jedem Gate und jeder Einheit geändert hat, und beide laufen über dieselbe Eingabe.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Comparing …</source>
            <translation>Vergleich läuft …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Not compared, for their sizes differ: {names}.</source>
            <translation>Nicht verglichen, weil die Größen verschieden sind: {names}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>All weights are the same.</source>
            <translation>Alle Gewichte sind gleich.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>A is the layer that is looked at, B the one beside it.</source>
            <translation>A ist die Schicht, die betrachtet wird, B die daneben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Unit {unit} changed by {share}, most in its {gate}; {place} of {all}.</source>
            <translation>Einheit {unit} hat sich um {share} geändert, am stärksten hier: {gate}; Platz {place} von {all}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>Unit {unit} on the same input: in colour A, the thin line B</source>
            <translation>Einheit {unit} bei derselben Eingabe: farbig A, die dünne Linie B</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/comparison.py" />
            <source>{name} differs by at most {value}, at step {step}</source>
            <translation>{name} weicht um höchstens {value} ab, in Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>forget gates</source>
            <translation>Forget-Gates</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>∂L/∂h by unit</source>
            <translation>∂L/∂h je Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>∂L/∂c by unit</source>
            <translation>∂L/∂c je Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>direct part by unit</source>
            <translation>direkter Anteil je Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>rest by unit</source>
            <translation>Rest je Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>What the image shows</source>
            <translation>Was das Bild zeigt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>Units over steps</source>
            <translation>Einheiten über Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <location filename="../../lstm_viz/workspaces/gradients.py" />
            <source>Where it is cut</source>
            <translation>Wo er abreißt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>Unit by unit</source>
            <translation>Nach Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>See step {step} in the cell</source>
            <translation>Schritt {step} in der Zelle ansehen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>update gates z</source>
            <translation>Update-Gates z</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>least open first</source>
            <translation>engste zuerst</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>1 (open)</source>
            <translation>1 (offen)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>log scale</source>
            <translation>logarithmisch</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>≤ {low} or zero</source>
            <translation>≤ {low} oder null</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>Step {step}: {left} of the direct part is left.</source>
            <translation>Schritt {step}: Vom direkten Anteil bleibt {left} übrig.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>Step {step}</source>
            <translation>Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>This cell has no gate that keeps its memory.</source>
            <translation>Diese Zelle hat kein Gate, das ihr Gedächtnis bewahrt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>At no step do the update gates let less than half of the direct part through.</source>
            <translation>In keinem Schritt lassen die Update-Gates weniger als die Hälfte des direkten Anteils durch.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>At no step do the forget gates let less than half of the direct part through.</source>
            <translation>In keinem Schritt lassen die Forget-Gates weniger als die Hälfte des direkten Anteils durch.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>At step {step} the memory is let go: {cost} of the direct part is left there.</source>
            <translation>In Schritt {step} wird das Gedächtnis losgelassen: {cost} des direkten Anteils bleibt dort übrig.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/cuts.py" />
            <source>{many} that let go more than half of the direct part leave {cost} of it together; most at {steps}.</source>
            <translation>{many}, die mehr als die Hälfte des direkten Anteils loslassen, lassen zusammen {cost} davon übrig; die stärksten: {steps}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>The unrolled sequence: a row of cells (key minus)</source>
            <translation>Die ausgerollte Sequenz: eine Reihe von Zellen (Taste Minus)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <location filename="../../lstm_viz/places.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Cell</source>
            <translation>Zelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>One cell, large (key plus)</source>
            <translation>Eine Zelle, groß (Taste Plus)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>One unit’s sum, term by term (double click on a gate)</source>
            <translation>Die Summe einer Einheit, Glied für Glied (Doppelklick auf ein Gate)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>a step of the decoder</source>
            <translation>ein Schritt des Decoders</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/diagram.py" />
            <source>a step of the encoder</source>
            <translation>ein Schritt des Encoders</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>Choose automatically</source>
            <translation>Automatisch wählen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>CUDA (NVIDIA GPU)</source>
            <translation>CUDA (NVIDIA-GPU)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>MPS (Apple GPU)</source>
            <translation>MPS (Apple-GPU)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>Run the engine elsewhere…</source>
            <translation>Rechenprozess anderswo laufen lassen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>Start the engine again</source>
            <translation>Rechenprozess neu starten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>Stop the engine</source>
            <translation>Rechenprozess beenden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>The command that runs the engine, for instance: ssh gpu-box lstm-viz-engine
Empty: on this machine.</source>
            <translation>Der Befehl, der den Rechenprozess startet, zum Beispiel: ssh gpu-box lstm-viz-engine
Leer: auf diesem Rechner.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>Run the engine elsewhere</source>
            <translation>Rechenprozess anderswo laufen lassen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/engine_sign.py" />
            <source>No log is written: {problem}</source>
            <translation>Es wird kein Protokoll geschrieben: {problem}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/equations.py" />
            <source>Equations with this step’s numbers</source>
            <translation>Gleichungen mit den Zahlen dieses Schritts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/equations.py" />
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>Show the sum</source>
            <translation>Summe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/equations.py" />
            <source>Opens W·[h, x] term by term, for the gate of this phase</source>
            <translation>Öffnet W·[h, x] Glied für Glied, für das Gate dieser Phase</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/equations.py" />
            <source>Copy the equations with their numbers</source>
            <translation>Gleichungen mit ihren Zahlen kopieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/equations.py" />
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>What if</source>
            <translation>Was wäre, wenn</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/equations.py" />
            <source>Change the cell and see what becomes of it (key W)</source>
            <translation>Die Zelle ändern und sehen, was daraus wird (Taste W)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/equations.py" />
            <source>What if</source>
            <comment>on a button in a narrow column</comment>
            <translation>Was wäre</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>Others</source>
            <translation>Andere</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>Other sequences</source>
            <translation>Andere Sequenzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>Sequences, with what is right and what the model says</source>
            <translation>Sequenzen, mit der richtigen Antwort und der des Modells</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>Enter or a double click on a sequence has it watched in the diagram</source>
            <translation>Eingabetaste oder Doppelklick auf eine Sequenz bringt sie ins Schaubild</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>they come with a training; the stored race has none</source>
            <translation>sie kommen mit einem Training; der gespeicherte Wettlauf hat keine</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>{right} of {all} right</source>
            <translation>{right} von {all} richtig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>fresh sequences, training step {step}</source>
            <translation>frische Sequenzen, Trainingsschritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>sequence</source>
            <translation>Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>right is</source>
            <translation>richtig ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>{name} says</source>
            <translation>{name} sagt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>✓ right</source>
            <translation>✓ richtig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/examples.py" />
            <source>✗ wrong</source>
            <translation>✗ falsch</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <location filename="../../lstm_viz/panels/model.py" />
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Open…</source>
            <translation>Öffnen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>PyTorch, safetensors, ONNX, Keras; nothing in the file is run</source>
            <translation>PyTorch, safetensors, ONNX, Keras; nichts in der Datei wird ausgeführt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Open a model file</source>
            <translation>Modelldatei öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Compare…</source>
            <translation>Vergleichen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Two checkpoints side by side: what changed, by gate and by unit</source>
            <translation>Zwei Checkpoints nebeneinander: was sich geändert hat, nach Gates und nach Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Report…</source>
            <translation>Bericht …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <location filename="../../lstm_viz/place_offers.py" />
            <source>What this layer learned, with pictures, as one HTML file or one PDF</source>
            <translation>Was diese Schicht gelernt hat, mit Bildern, als eine HTML-Datei oder ein PDF</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>By hand…</source>
            <translation>Von Hand …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Say which tensors are a layer’s weights, where their names do not</source>
            <translation>Angeben, welche Tensoren die Gewichte einer Schicht sind, wo ihre Namen es nicht sagen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>About</source>
            <translation>Details</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Drop a model that you trained elsewhere: PyTorch, safetensors, ONNX, Keras. Nothing in it is run.</source>
            <translation>Hier ein anderswo trainiertes Modell ablegen: PyTorch, safetensors, ONNX, Keras. Nichts darin wird ausgeführt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Web page (*.html)</source>
            <translation>Webseite (*.html)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Write a report of the layer</source>
            <translation>Bericht über die Schicht schreiben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Writing …</source>
            <translation>Wird geschrieben …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>Reading …</source>
            <translation>Wird gelesen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>No recurrent layer is in this file; beside it stands {model} still.</source>
            <translation>In dieser Datei ist keine rekurrente Schicht; daneben ist weiter {model} zu sehen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>Beside the file stands {model} still.</source>
            <translation>Neben der Datei steht noch {model}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>It wanted to run {names}, which no model needs; nothing was run.</source>
            <translation>Sie wollte {names} ausführen, was kein Modell braucht; nichts wurde ausgeführt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>It names the code {names}, of which none was run.</source>
            <translation>Sie nennt den Code {names}; nichts davon wurde ausgeführt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Format: {format}.</source>
            <translation>Format: {format}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>{count} more tensors are not listed.</source>
            <translation>{count} weitere Tensoren sind nicht aufgeführt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>It was read by a process that may open no other file.</source>
            <translation>Die Datei wurde von einem Prozess gelesen, der keine andere öffnen darf.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/file.py" />
            <source>It was read by a process of its own.</source>
            <translation>Die Datei wurde von einem eigenen Prozess gelesen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gates_here.py" />
            <source>Gates of unit {unit} here</source>
            <translation>Gates von Einheit {unit} hier</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>of the memory</source>
            <translation>des Gedächtnisses</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>‖∂L/∂c_t‖ of the LSTM, ‖∂L/∂h_t‖ of the RNN and the GRU: cells are compared by these</source>
            <translation>‖∂L/∂c_t‖ des LSTM, ‖∂L/∂h_t‖ von RNN und GRU: Danach werden Zellen verglichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>Of the hidden state, with all ways through later steps</source>
            <translation>Des verborgenen Zustands, mit allen Wegen durch spätere Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>Of the cell state, with the way through h_t; only where there is one</source>
            <translation>Des Zellzustands, mit dem Weg durch h_t; nur wo es einen gibt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>‖∂logit/∂x_t‖</source>
            <translation>‖∂logit/∂x_t‖</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>Of what the model reads at each step</source>
            <translation>Dessen, was das Modell in jedem Schritt liest</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Gradient flow</source>
            <translation>Gradientenfluss</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>Which gradient</source>
            <translation>Welcher Gradient</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>raw</source>
            <translation>roh</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>The norms themselves, not divided by their value at the step of the loss</source>
            <translation>Die Normen selbst, nicht durch ihren Wert im Schritt des Verlusts geteilt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>it comes with the first training step</source>
            <translation>er kommt mit dem ersten Trainingsschritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>Clipping changes the updates of the weights, not these curves.</source>
            <translation>Gradient-Clipping ändert, wie die Gewichte angepasst werden, nicht diese Kurven.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>stored, training step {step}</source>
            <translation>gespeichert, Trainingsschritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/gradient_flow.py" />
            <source>exact, training step {step}</source>
            <translation>exakt, Trainingsschritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>rows by similarity</source>
            <translation>Zeilen nach Ähnlichkeit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>rows by half-life</source>
            <translation>Zeilen nach Halbwertszeit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>rows by number</source>
            <translation>Zeilen nach Nummer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>Shows all steps and all units (0)</source>
            <translation>Zeigt alle Schritte und alle Einheiten (0)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>Show all steps and units</source>
            <translation>Alle Schritte und Einheiten zeigen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>Each row in a scale of its own: what every unit does is seen, not how much (R)</source>
            <translation>Jede Zeile mit eigener Skala: man sieht, was jede Einheit tut, nicht wie viel (R)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>Each row in a scale of its own</source>
            <translation>Jede Zeile mit eigener Skala</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>Order of the rows</source>
            <translation>Reihenfolge der Zeilen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <location filename="../../lstm_viz/widgets/unit_image.py" />
            <source>All units over all steps</source>
            <translation>Alle Einheiten über alle Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>{quantity} · {units} units × {steps} steps · {share} recorded</source>
            <translation>{quantity} · {units} Einheiten × {steps} Schritte · {share} aufgenommen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>{quantity} · {units} units × {steps} steps</source>
            <translation>{quantity} · {units} Einheiten × {steps} Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>{quantity} · {units} numbers × {steps} steps</source>
            <translation>{quantity} · {units} Zahlen × {steps} Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>unit {unit}, step {step}</source>
            <translation>Einheit {unit}, Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>unit {unit} · step {step}</source>
            <translation>Einheit {unit} · Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/image.py" />
            <source>reading … {count}</source>
            <translation>wird gelesen … {count}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>normal</source>
            <translation>normal</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Independent normal numbers of variance 1/H, in each gate’s block</source>
            <translation>Unabhängige normalverteilte Zahlen mit der Varianz 1/H, im Block jedes Gates</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>orthogonal</source>
            <translation>orthogonal</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>A matrix drawn evenly from the orthogonal ones, for each gate</source>
            <translation>Für jedes Gate eine orthogonale Matrix, gleichmäßig aus allen gezogen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <location filename="../../lstm_viz/squashes.py" />
            <source>identity</source>
            <translation>Identität</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>The identity matrix; with ReLU the start of Le et al. (2015)</source>
            <translation>Die Einheitsmatrix; mit ReLU der Start von Le et al. (2015)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>memory</source>
            <translation>Gedächtnis</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>‖∂L/∂c_t‖ of the LSTM, ‖∂L/∂h_t‖ of RNN and GRU: cells are compared by these</source>
            <translation>‖∂L/∂c_t‖ des LSTM, ‖∂L/∂h_t‖ von RNN und GRU: Danach werden Zellen verglichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Of the hidden state; of an LSTM this is not the memory’s gradient</source>
            <translation>Des verborgenen Zustands; bei einem LSTM ist das nicht der Gradient des Gedächtnisses</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Of the cell state, with the way through h; only where there is one</source>
            <translation>Des Zellzustands, mit dem Weg durch h; nur wo es einen gibt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>‖∂logit/∂x‖</source>
            <translation>‖∂logit/∂x‖</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Of what is read at each step</source>
            <translation>Dessen, was in jedem Schritt gelesen wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>σ₁ Jacobian</source>
            <translation>σ₁ Jacobi</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Spectral norm of ∂(h_s, c_s)/∂(h_t, c_t); it fills in from s backwards</source>
            <translation>Spektralnorm von ∂(h_s, c_s)/∂(h_t, c_t); sie baut sich von s aus rückwärts auf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Fresh cells</source>
            <translation>Frische Zellen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>This model</source>
            <translation>Dieses Modell</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Laboratory</source>
            <translation>Labor</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Length T</source>
            <translation>Länge T</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Steps of the sequence, 2 to 5,000</source>
            <translation>Schritte der Sequenz, 2 bis 5,000</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Loss at step s</source>
            <translation>Verlust in Schritt s</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>The loss is the one at this step alone</source>
            <translation>Der Verlust ist allein der in diesem Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Hidden units H</source>
            <translation>Einheiten H</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <location filename="../../lstm_viz/panels/learn_knobs.py" />
            <location filename="../../lstm_viz/widgets/setting_fields.py" />
            <source>Forget bias</source>
            <translation>Forget-Bias</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Of the gate that keeps: the LSTM’s f, the GRU’s z</source>
            <translation>Des Gates, das behält: f beim LSTM, z bei der GRU</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Input scale</source>
            <translation>Eingabefaktor</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>raw, not divided by its value at s</source>
            <translation>roh, nicht geteilt durch Wert bei s</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>set the spectral radius instead</source>
            <translation>Spektralradius vorgeben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Repeat over {seeds} seeds</source>
            <translation>Mit {seeds} Startwerten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Watch it travel on the diagram</source>
            <translation>Im Schaubild wandern sehen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Start of the recurrent weights</source>
            <translation>Start der rekurrenten Gewichte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Cells</source>
            <translation>Zellen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>What is measured</source>
            <translation>Was gemessen wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>float64, exact, seed</source>
            <translation>float64, exakt, Startwert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Clipping is a matter of training: it changes the updates of the weights, not this curve.</source>
            <translation>Gradient-Clipping gehört zum Training: Es ändert, wie die Gewichte angepasst werden, nicht diese Kurve.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>last</source>
            <translation>letzter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Spectral radius of W</source>
            <translation>Spektralradius von W</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Of each gate’s own H × H block</source>
            <translation>Des eigenen H × H-Blocks jedes Gates</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>Weight scale</source>
            <translation>Gewichtsfaktor</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>What each gate’s H × H block is multiplied by</source>
            <translation>Womit der H × H-Block jedes Gates malgenommen wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/laboratory.py" />
            <source>{percent} % of {seeds} seeds</source>
            <translation>{percent} % von {seeds} Startwerten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>How much of the course is done</source>
            <translation>Wie viel vom Kurs geschafft ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>Lessons</source>
            <translation>Lektionen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>The core, in 20 minutes</source>
            <translation>Der Kern, in 20 Minuten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>Only the steps of the short path, marked with a dot</source>
            <translation>Nur die Schritte des kurzen Wegs, mit einem Punkt gekennzeichnet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Practice</source>
            <translation>Üben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Glossary</source>
            <translation>Glossar</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <location filename="../../lstm_viz/place_offers.py" />
            <source>My progress</source>
            <translation>Mein Fortschritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>Lessons of your own…</source>
            <translation>Eigene Lektionen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>A folder with lessons and questions that you wrote</source>
            <translation>Ein Ordner mit selbst geschriebenen Lektionen und Fragen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>Course</source>
            <translation>Kurs</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>Practice · {count} due</source>
            <translation>Üben · {count} fällig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <location filename="../../lstm_viz/widgets/lesson_map.py" />
            <source>done</source>
            <translation>geschafft</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>begun</source>
            <translation>angefangen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>not begun</source>
            <translation>noch nicht angefangen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>on the short path</source>
            <translation>auf dem kurzen Weg</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>{minutes} minutes</source>
            <translation>{minutes} Minuten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_course.py" />
            <source>{done} of {count}</source>
            <translation>{done} von {count}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>Search a word or a symbol</source>
            <translation>Begriff oder Symbol suchen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>Search the glossary</source>
            <translation>Das Glossar durchsuchen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>Words</source>
            <translation>Begriffe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <location filename="../../lstm_viz/panels/learn_map.py" />
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Back to the lessons</source>
            <translation>Zu den Lektionen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>The word</source>
            <translation>Der Begriff</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>also: {words}</source>
            <translation>auch: {words}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>Used in: {lessons}</source>
            <translation>Kommt vor in: {lessons}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_glossary.py" />
            <source>{word} is outlined</source>
            <translation>{word} ist umrandet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_knobs.py" />
            <source>Strength of the recurrent weights</source>
            <translation>Stärke der rekurrenten Gewichte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_map.py" />
            <source>What follows from what</source>
            <translation>Was worauf aufbaut</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_map.py" />
            <source>An arrow leads from a lesson to those that build on it. Bold: on the path of 20 minutes. ✓: done.</source>
            <translation>Ein Pfeil führt von einer Lektion zu denen, die auf ihr aufbauen. Fett: auf dem Weg in 20 Minuten. ✓: geschafft.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>Alt+←</source>
            <translation>Alt+←</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>The course: lessons, practice, glossary</source>
            <translation>Der Kurs: Lektionen, Üben, Glossar</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>Smaller text</source>
            <translation>Kleinere Schrift</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>Larger text</source>
            <translation>Größere Schrift</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>The step; the arrow keys scroll</source>
            <translation>Der Schritt; die Pfeiltasten blättern</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>step {step} of {steps}</source>
            <translation>Schritt {step} von {steps}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>Next lesson</source>
            <translation>Nächste Lektion</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>This lesson is done. Next: {title}</source>
            <translation>Diese Lektion ist geschafft. Als Nächstes: {title}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_page.py" />
            <source>The course is done.</source>
            <translation>Der Kurs ist geschafft.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>What is practised</source>
            <translation>Was geübt wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>The question; the arrow keys scroll</source>
            <translation>Die Frage; die Pfeiltasten blättern</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Check: can you do this?</source>
            <translation>Prüfen: Sitzt das?</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>There are no questions yet.</source>
            <translation>Es gibt noch keine Fragen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Nothing is to be practised today. Questions come back after days when they went wrong.</source>
            <translation>Heute steht nichts zum Üben an. Was falsch war, kommt nach einigen Tagen wieder.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>{right} of {count} right at once.</source>
            <translation>{right} von {count} auf Anhieb richtig.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>You can do this: {objective}.</source>
            <translation>Das sitzt: {objective}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Not yet: {objective}. Practise, and take the check again.</source>
            <translation>Noch nicht: {objective}. Weiter üben und dann noch einmal prüfen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>What went wrong comes back tomorrow, then after 3, 7, 21 and 60 days.</source>
            <translation>Was falsch war, kommt morgen wieder, dann nach 3, 7, 21 und 60 Tagen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>Another round</source>
            <translation>Noch eine Runde</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>question {place} of {count}</source>
            <translation>Frage {place} von {count}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_practice.py" />
            <source>{right} right so far</source>
            <translation>{right} bisher richtig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>What was done for each objective</source>
            <translation>Was für jedes Lernziel getan wurde</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Export as CSV…</source>
            <translation>CSV …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Reset…</source>
            <translation>Zurücksetzen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Kept on this machine only. No account, no network.</source>
            <translation>Bleibt auf diesem Rechner. Kein Konto, kein Netz.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>{objective}: questions right</source>
            <translation>{objective}: richtige Fragen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Practise</source>
            <translation>Üben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Practise: {objective}</source>
            <translation>Üben: {objective}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Check: {objective}</source>
            <translation>Prüfen: {objective}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Five questions; four right say “you can do this”</source>
            <translation>Fünf Fragen; vier richtige heißen: „Das sitzt“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>{done} of {count} lessons done; {minutes} minutes in all.</source>
            <translation>{done} von {count} Lektionen geschafft; insgesamt {minutes} Minuten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>✓ {objective}: you can do this</source>
            <translation>✓ {objective}: sitzt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>{right} of {count} questions right · {asked} answers</source>
            <translation>{right} von {count} Fragen richtig · {asked} Antworten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Export my progress</source>
            <translation>Meinen Fortschritt exportieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Tables (*.csv)</source>
            <translation>Tabellen (*.csv)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Forget every answer and every step that was done? This cannot be undone.</source>
            <translation>Alle Antworten und alle geschafften Schritte löschen? Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learn_progress.py" />
            <source>Reset my progress</source>
            <translation>Meinen Fortschritt zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learned.py" />
            <source>fresh weights: {value}</source>
            <translation>frische Gewichte: {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learned.py" />
            <source>Click to look at it.</source>
            <translation>Ein Klick zeigt die Einheit.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learned.py" />
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Explain</source>
            <translation>Erklärung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learned.py" />
            <source>A word on each figure, and what fresh weights have there</source>
            <translation>Ein Wort zu jeder Kennzahl, und was frische Gewichte dort haben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/learned.py" />
            <source>Gate values over all steps and units</source>
            <translation>Gate-Werte über alle Schritte und Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Open a model file…</source>
            <translation>Modelldatei öffnen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Layer and direction</source>
            <translation>Schicht und Richtung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Input sequence</source>
            <translation>Eingabesequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Open a sequence</source>
            <translation>Sequenz öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Open a sequence: .txt, .csv, .tsv, .npy or .npz</source>
            <translation>Sequenz öffnen: .txt, .csv, .tsv, .npy oder .npz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Take the model’s own example</source>
            <translation>Das eigene Beispiel des Modells nehmen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>What to look at</source>
            <translation>Worauf zu achten ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Model and input sequence</source>
            <translation>Modell und Eingabesequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Sequences (*.txt *.csv *.tsv *.npy *.npz);;All files (*)</source>
            <translation>Sequenzen (*.txt *.csv *.tsv *.npy *.npz);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Model files ({endings});;All files (*)</source>
            <translation>Modelldateien ({endings});;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Open a model</source>
            <translation>Modell öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>The cell: {source}</source>
            <translation>Die Zelle: {source}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <location filename="../../lstm_viz/sequence.py" />
            <source>It reads: {what}</source>
            <translation>Gelesen wird: {what}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>layer {number}, forward</source>
            <translation>Schicht {number}, vorwärts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>layer {number}, reverse</source>
            <translation>Schicht {number}, rückwärts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>{name} is open; type to replace it</source>
            <translation>{name} ist geöffnet; zum Ersetzen einfach tippen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>This is {signal}, not your data.</source>
            <translation>Das ist {signal}, nicht die eigenen Daten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>1 number a step</source>
            <translation>1 Zahl je Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>{count} numbers a step</source>
            <translation>{count} Zahlen je Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>{symbols}
· is a blank: type a point</source>
            <translation>{symbols}
· ist eine Leerstelle: dafür einen Punkt eingeben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>No difference from PyTorch’s own layer can be told: numbers overflow in this sequence, there as here ({dtype})</source>
            <translation>Eine Abweichung von PyTorchs eigener Schicht lässt sich nicht angeben: Zahlen laufen in dieser Sequenz über, dort wie hier ({dtype})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>PyTorch has no such layer, so a plain loop over the steps ran. Largest difference from it: {values} ({dtype})</source>
            <translation>PyTorch hat keine solche Schicht, deshalb lief eine einfache Schleife über die Schritte. Größte Abweichung von ihr: {values} ({dtype})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/model.py" />
            <source>Largest difference from PyTorch’s own layer: {values} ({dtype})</source>
            <translation>Größte Abweichung von PyTorchs eigener Schicht: {values} ({dtype})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>Compare your own h…</source>
            <translation>Eigenes h vergleichen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>Drop the h that your own framework gave (.npy), for this very sequence</source>
            <translation>Hier das h ablegen, das ein anderes Framework für genau diese Sequenz liefert (.npy)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>Open your own h</source>
            <translation>Eigenes h öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>NumPy arrays (*.npy)</source>
            <translation>NumPy-Arrays (*.npy)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>{name}: the largest difference of h is {largest}, at step {step} in unit {unit}. {verdict}</source>
            <translation>{name}: Die größte Abweichung von h ist {largest}, in Schritt {step} bei Einheit {unit}. {verdict}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>The layer is read rightly.</source>
            <translation>Die Schicht ist richtig gelesen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/own_output.py" />
            <source>That is more than rounding: see what was chosen and converted.</source>
            <translation>Das ist mehr als Rundung: prüfen, was gewählt und umgewandelt wurde.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/palette.py" />
            <source>Command palette</source>
            <translation>Befehlspalette</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/palette.py" />
            <source>What would you like to do? Type a few letters</source>
            <translation>Was soll geschehen? Ein paar Buchstaben genügen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/palette.py" />
            <location filename="../../lstm_viz/top_bar.py" />
            <source>Search commands</source>
            <translation>Befehle suchen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/palette.py" />
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/palette.py" />
            <source>command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/palette.py" />
            <source>Nothing is called so.</source>
            <translation>Nichts heißt so.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>or a rule: {rule}</source>
            <translation>oder eine Regel: {rule}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Rule that units may follow</source>
            <translation>Regel, der Einheiten folgen könnten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>A rule of the list, “after” and a word, or a regular expression between slashes</source>
            <translation>Eine Regel aus der Liste, „nach“ und ein Wort oder ein regulärer Ausdruck zwischen Schrägstrichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Labels…</source>
            <translation>Labels …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>A column of labels from a file, one line a step</source>
            <translation>Eine Spalte mit Beschriftungen aus einer Datei, eine Zeile je Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>From which value a unit is on</source>
            <translation>Ab welchem Wert eine Einheit aktiv ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>on from</source>
            <translation>aktiv ab</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Find a pattern</source>
            <translation>Ein Muster finden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Labels (*.csv *.tsv *.txt);;All files (*)</source>
            <translation>Beschriftungen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Open a column of labels</source>
            <translation>Spalte mit Beschriftungen öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Brush a stretch of the text: units that are on there and off around it are listed, and the places where they fire together again.</source>
            <translation>Ein Stück des Textes markieren: Aufgelistet werden Einheiten, die dort aktiv sind und ringsum nicht, und die Stellen, an denen sie wieder gemeinsam anspringen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Brushed: steps {first} to {last}.</source>
            <translation>Markiert: Schritte {first} bis {last}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>AUC</source>
            <translation>AUC</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>The best are on together nowhere else.</source>
            <translation>Die besten sind sonst nirgends gemeinsam aktiv.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>{count} are on at every step of it, and at none around it.</source>
            <translation>{count} sind dort in jedem Schritt aktiv und ringsum in keinem.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Units are in the order of d′: how far inside and outside lie apart, in standard deviations.</source>
            <translation>Die Einheiten stehen in der Reihenfolge von d′: wie weit innen und außen auseinanderliegen, in Standardabweichungen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>held-out AUC</source>
            <translation>AUC, zurückgehalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Chosen on the first half, scored on the second. The mark is chance: {chance}, the best that any unit reached when the rule was shifted {shifts} times. True at {true} of {all} steps.</source>
            <translation>Ausgewählt auf der ersten Hälfte, bewertet auf der zweiten. Die Marke ist der Zufall: {chance}, das Beste, was eine Einheit erreichte, als die Regel {shifts}-mal verschoben wurde. Wahr in {true} von {all} Schritten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/pattern.py" />
            <source>Open unit {unit} in the cell</source>
            <translation>Einheit {unit} in der Zelle öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Which model of the race the diagram and these plots show</source>
            <translation>Welches Modell des Wettlaufs das Schaubild und diese Diagramme zeigen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <location filename="../../lstm_viz/present/sheet.py" />
            <location filename="../../lstm_viz/workspaces/gradients.py" />
            <location filename="../../lstm_viz/workspaces/lesson_stage_view.py" />
            <source>Curves</source>
            <translation>Kurven</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>How smooth curves are, their axis, and which runs are laid over each other</source>
            <translation>Wie glatt die Kurven sind, ihre Achse, und welche Läufe übereinanderliegen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <location filename="../../lstm_viz/present/plot.py" />
            <source>mean of {steps} training steps</source>
            <translation>Mittel über {steps} Trainingsschritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Loss on powers of ten</source>
            <translation>Verlust in Zehnerpotenzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>{run}: {names}, seed {seed}</source>
            <translation>{run}: {names}, Startwert {seed}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Rename {run}…</source>
            <translation>{run} umbenennen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Forget {run}</source>
            <translation>{run} vergessen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Rename a run</source>
            <translation>Lauf umbenennen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/plots.py" />
            <source>Its name</source>
            <translation>Sein Name</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>The vector, unit by unit</source>
            <translation>Der Vektor, Einheit für Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>Back to the equations</source>
            <translation>Zurück zu den Gleichungen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>Show the equations of the phase again (Esc)</source>
            <translation>Wieder die Gleichungen der Phase zeigen (Esc)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>Opens W·[h, x] of the selected unit, term by term</source>
            <translation>Öffnet W·[h, x] der ausgewählten Einheit, Glied für Glied</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/quantity.py" />
            <source>Not computed yet in this phase.</source>
            <translation>In dieser Phase noch nicht berechnet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>Start the race</source>
            <translation>Wettlauf starten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>The race: {names} on “{task}”</source>
            <translation>Der Wettlauf: {names} bei „{task}“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>A training is under way in Live. Pause or end it there; then come back.</source>
            <translation>In Live läuft ein Training. Es dort anhalten oder beenden, dann hierher zurückkommen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>Race again</source>
            <translation>Neuer Wettlauf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>It begins …</source>
            <translation>Es geht los …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>{steps} training steps; nothing has been trained yet.</source>
            <translation>{steps} Trainingsschritte; noch ist nichts trainiert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>training step {step} of {steps}</source>
            <translation>Trainingsschritt {step} von {steps}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>{words}: over</source>
            <translation>{words}: vorbei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/race.py" />
            <source>{name} {units} units, {parameters} parameters</source>
            <translation>{name}: {units} Einheiten, {parameters} Parameter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>How strongly each earlier step still moves the loss</source>
            <translation>Wie stark jeder frühere Schritt den Verlust noch bewegt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>the engine is starting</source>
            <translation>der Rechenprozess startet gerade</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>largest singular value</source>
            <translation>größter Singulärwert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>log scale, {norm}, {dtype}</source>
            <translation>logarithmisch, {norm}, {dtype}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <location filename="../../lstm_viz/plots/flow.py" />
            <source>left to right</source>
            <translation>von links nach rechts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <location filename="../../lstm_viz/plots/flow.py" />
            <source>right to left</source>
            <translation>von rechts nach links</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>time step; the gradient travels {way}</source>
            <translation>Zeitschritt; der Gradient läuft {way}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>time step; divided by its value at step {step}; travels {way}</source>
            <translation>Zeitschritt; geteilt durch den Wert in Schritt {step}; läuft {way}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reach.py" />
            <source>L2 norm over {units} units</source>
            <translation>L2-Norm über {units} Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>Quantity that colours the text and the image</source>
            <translation>Größe, die den Text und das Bild färbt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>What is shown is {signal}, not your data: type or drop yours below.</source>
            <translation>Zu sehen ist {signal}, nicht die eigenen Daten: Eigene unten eingeben oder ablegen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>Changed by “What if”: {changes}.</source>
            <translation>Verändert durch „Was wäre, wenn“: {changes}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>{quantity}, number {number}, step by step</source>
            <translation>{quantity}, Zahl {number}, Schritt für Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>{quantity}, number {number}, on the text</source>
            <translation>{quantity}, Zahl {number}, auf dem Text</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>{quantity} of unit {unit}, step by step</source>
            <translation>{quantity} von Einheit {unit}, Schritt für Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>{quantity} of unit {unit} on the text</source>
            <translation>{quantity} von Einheit {unit} im Text</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>step {step} {label}</source>
            <translation>Schritt {step} {label}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>For a text choose at the left what the layer reads, and its vocabulary.</source>
            <translation>Für einen Text links wählen, was die Schicht liest, und ihr Vokabular.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>This layer reads {count} numbers a step. Type or drop a table below, or feed it a test signal.</source>
            <translation>Diese Schicht liest {count} Zahlen je Schritt. Unten eine Tabelle eingeben oder ablegen, oder ein Testsignal einspeisen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/reading.py" />
            <source>Type or drop a text below. It reads: {what}</source>
            <translation>Unten einen Text eingeben oder ablegen. Gelesen wird: {what}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>The selected unit over all steps</source>
            <translation>Die ausgewählte Einheit über alle Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>Your run</source>
            <translation>Eigener Lauf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>The run</source>
            <translation>Der Lauf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>{whose}: {what} of unit {unit}</source>
            <translation>{whose}: {what} von Einheit {unit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>What is asked for is drawn when it is answered.</source>
            <translation>Wonach gefragt ist, wird gezeichnet, sobald es beantwortet ist.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>faint: without your changes</source>
            <translation>blass: ohne die eigenen Änderungen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>dashed: {model}</source>
            <translation>gestrichelt: {model}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/run_curves.py" />
            <source>{first} and {last}</source>
            <translation>{first} und {last}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/squashes.py" />
            <source>z, put into {squash}</source>
            <translation>z, eingesetzt in {squash}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/squashes.py" />
            <source>By hand</source>
            <translation>Von Hand</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>Show the equations again (Esc)</source>
            <translation>Wieder die Gleichungen zeigen (Esc)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>All terms</source>
            <translation>Alle Glieder</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>Every term by itself, not only the largest</source>
            <translation>Jedes Glied einzeln, nicht nur die größten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>Copy the sum</source>
            <translation>Summe kopieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>Sum of the {name}</source>
            <translation>Summe: {name}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>then {symbol} = {value}</source>
            <translation>dann {symbol} = {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>then {symbol} = {value}, {where}</source>
            <translation>dann {symbol} = {value}, {where}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/sum.py" />
            <source>A stored trace has no weights; the sum comes as soon as the engine is ready.</source>
            <translation>Eine gespeicherte Spur enthält keine Gewichte; die Summe kommt, sobald der Rechenprozess bereit ist.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source>The memory’s gradient taken apart</source>
            <translation>Der Gradient des Gedächtnisses, zerlegt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source>Cell that is taken apart</source>
            <translation>Zelle, die zerlegt wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source>Why: the gradient taken apart</source>
            <translation>Warum: der Gradient, zerlegt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source>Why: the {cell} taken apart</source>
            <translation>Warum: {cell}, zerlegt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source>The {cell} has no gate that keeps its memory: there is nothing to take apart.</source>
            <translation>{cell}: Kein Gate bewahrt hier das Gedächtnis, also gibt es nichts zu zerlegen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source>Direct: the gates held constant. Rest: total minus direct, elementwise; the norms do not add.</source>
            <translation>Direkt: mit konstant gehaltenen Gates. Rest: gesamt minus direkt, elementweise; die Normen addieren sich nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source> The direct part keeps {kept} % a step in the mean.</source>
            <translation> Der direkte Anteil behält im Mittel {kept} % je Schritt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source> A rest that is within the total’s rounding is drawn as zero.</source>
            <translation> Ein Rest innerhalb der Rundung des Gesamten ist als null gezeichnet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source> At its far end the direct part is the larger one.</source>
            <translation> Am fernen Ende ist der direkte Anteil der größere.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/taken_apart.py" />
            <source> At its far end the rest is the larger one.</source>
            <translation> Am fernen Ende ist der Rest der größere.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>mean {mean}</source>
            <translation>Mittelwert {mean}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>standard deviation {deviation}</source>
            <translation>Standardabweichung {deviation}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>{count} values are not finite</source>
            <translation>{count} Werte sind nicht endlich</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>the map shows means over runs, {rows} × {columns}</source>
            <translation>die Heatmap zeigt Mittelwerte über Abschnitte, {rows} × {columns}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>unit {unit}: {value}</source>
            <translation>Einheit {unit}: {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/tensor.py" />
            <source>row {row}, column {column}: {value}</source>
            <translation>Zeile {row}, Spalte {column}: {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Train the models of the race</source>
            <translation>Die Modelle des Wettlaufs trainieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>One update</source>
            <translation>Ein Update</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>One training step, and then a pause</source>
            <translation>Ein Trainingsschritt, dann eine Pause</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Back to the same initial weights, at training step 0</source>
            <translation>Zurück zu denselben Anfangsgewichten, bei Trainingsschritt 0</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Save a model of this training as a file</source>
            <translation>Ein Modell dieses Trainings als Datei speichern</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Set up</source>
            <translation>Einrichten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>The task, the cells, the seed and how they are trained</source>
            <translation>Die Aufgabe, die Zellen, der Startwert und wie trainiert wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Training step that is shown</source>
            <translation>Gezeigter Trainingsschritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Back through training: the diagram and the gradients show the model as it was</source>
            <translation>Zurück durch das Training: Schaubild und Gradienten zeigen das Modell, wie es war</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Newest</source>
            <translation>Aktuell</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Follow the model that is trained</source>
            <translation>Dem Modell folgen, das trainiert wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Continue from here</source>
            <translation>Von hier fortsetzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Begin another run from the weights of this training step</source>
            <translation>Mit den Gewichten dieses Trainingsschritts einen neuen Lauf beginnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Beginning …</source>
            <translation>Es geht los …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Train again</source>
            <translation>Neu trainieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>shown: training step {step}</source>
            <translation>gezeigt: Trainingsschritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{words} Of the last {steps} training steps, on the sequences that are learnt from.</source>
            <translation>{words} Über die letzten {steps} Trainingsschritte, an den Sequenzen, aus denen gelernt wird.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>An LSTM and an RNN learn the same sequences, side by side.</source>
            <translation>Ein LSTM und ein RNN lernen dieselben Sequenzen, Seite an Seite.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>training step {step} of {all}</source>
            <translation>Trainingsschritt {step} von {all}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>Stored race: {step}, trained earlier with seed {seed}</source>
            <translation>Gespeicherter Wettlauf: {step}, früher trainiert mit Startwert {seed}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{step} · broken off</source>
            <translation>{step} · abgebrochen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{step} · done</source>
            <translation>{step} · fertig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{step} · paused</source>
            <translation>{step} · angehalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{time} left</source>
            <translation>noch {time}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>SGD</source>
            <translation>SGD</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>SGD with momentum</source>
            <translation>SGD mit Momentum</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>RMSprop</source>
            <translation>RMSprop</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Adam</source>
            <translation>Adam</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Another task</source>
            <translation>Andere Aufgabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Another race</source>
            <translation>Anderer Wettlauf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Another seed</source>
            <translation>Anderer Startwert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Another way to match sizes</source>
            <translation>Anderer Größenabgleich</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Training set-up</source>
            <translation>Einrichtung des Trainings</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Same number of</source>
            <translation>Gleich viele</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Optimiser</source>
            <translation>Optimierer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Clip at norm</source>
            <translation>Abschneiden ab</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Training steps</source>
            <translation>Trainingsschritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>A gradient of a larger norm is scaled down to this one; empty: never</source>
            <translation>Ein Gradient mit größerer Norm wird auf diese verkleinert; leer: nie</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>0: until it is stopped</source>
            <translation>0: bis zum Anhalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Watched on</source>
            <translation>Beobachtet an</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Checkpoint…</source>
            <translation>Checkpoint …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Go on with a training from a checkpoint file</source>
            <translation>Ein Training aus einer Checkpoint-Datei fortsetzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Sequence that the models are watched on</source>
            <translation>Sequenz, an der die Modelle beobachtet werden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>The sequence of the diagram, the timeline and the gradients</source>
            <translation>Die Sequenz des Schaubilds, der Zeitleiste und der Gradienten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Start anew</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>Leave it</source>
            <translation>So lassen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <location filename="../../lstm_viz/widgets/setting_fields.py" />
            <source>the task’s own</source>
            <translation>laut Aufgabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/training_setup.py" />
            <source>{what}: this needs new weights, from training step 0.</source>
            <translation>{what}: Das braucht neue Gewichte, ab Trainingsschritt 0.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>Play or pause (Space)</source>
            <translation>Abspielen oder anhalten (Leertaste)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>Play backwards (Shift+Space)</source>
            <translation>Rückwärts abspielen (Umschalt+Leertaste)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>To the first step (Home)</source>
            <translation>Zum ersten Schritt (Pos1)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>One step back (Ctrl+Left)</source>
            <translation>Einen Schritt zurück (Strg+Pfeil links)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>One phase back (Left)</source>
            <translation>Eine Phase zurück (Pfeil links)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>One phase on (Right)</source>
            <translation>Eine Phase weiter (Pfeil rechts)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>One step on (Ctrl+Right)</source>
            <translation>Einen Schritt weiter (Strg+Pfeil rechts)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>To the last step (End)</source>
            <translation>Zum letzten Schritt (Ende)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>How fast it plays</source>
            <translation>Wie schnell abgespielt wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>Heat map</source>
            <translation>Heatmap</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>Selected unit</source>
            <translation>Gewählte Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>What the rows show</source>
            <translation>Was die Zeilen zeigen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>All units as a heat map, or the selected unit’s values over time</source>
            <translation>Alle Einheiten als Heatmap oder die Werte der ausgewählten Einheit über die Zeit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>Play all steps again (\)</source>
            <translation>Wieder alle Schritte abspielen (\)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>Stop computing (Esc)</source>
            <translation>Berechnung abbrechen (Esc)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>computing … {percent} %  ✕</source>
            <translation>Berechnung … {percent} %  ✕</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>one unit by itself: “Selected unit”</source>
            <translation>eine Einheit für sich: „Gewählte Einheit“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source> of {units}</source>
            <translation> von {units}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>loop {first}–{last}  ✕</source>
            <translation>Schleife {first}–{last}  ✕</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>unit </source>
            <translation>Einheit </translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/transport.py" />
            <source>The selected unit, by its number</source>
            <translation>Die ausgewählte Einheit, nach ihrer Nummer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Add a change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>What can be changed of this cell</source>
            <translation>Was sich an dieser Zelle ändern lässt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Back to the equations (key W)</source>
            <translation>Zurück zu den Gleichungen (Taste W)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>The chosen change, and what all of them do</source>
            <translation>Die gewählte Änderung, und was alle zusammen bewirken</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Name the change (F2)</source>
            <translation>Änderung benennen (F2)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Open a list…</source>
            <translation>Liste öffnen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Save the list…</source>
            <translation>Liste speichern …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Remove all</source>
            <translation>Alle entfernen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Open a list of changes</source>
            <translation>Liste mit Änderungen öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Changes (*.json)</source>
            <translation>Änderungen (*.json)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Save the list of changes</source>
            <translation>Liste der Änderungen speichern</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <source>Nothing is changed. Add a change and watch the diagram.</source>
            <translation>Nichts ist geändert. Eine Änderung hinzufügen und im Schaubild zusehen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/what_if.py" />
            <location filename="../../lstm_viz/present/show.py" />
            <source>The engine is starting.</source>
            <translation>Der Rechenprozess startet gerade.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <source>Train</source>
            <translation>Training</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/panels/window_menu.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/pictures.py" />
            <source>Qt could not make a PNG of the window.</source>
            <translation>Qt konnte vom Fenster kein PNG machen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>What if…</source>
            <translation>Was wäre, wenn…</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Change gates, memory and weights, and see what follows</source>
            <translation>Gates, Speicher und Gewichte ändern und sehen, was daraus folgt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>All steps in a row</source>
            <translation>Alle Schritte in einer Reihe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>The cell once a step, and what it hands on</source>
            <translation>Die Zelle einmal je Schritt, und was sie weitergibt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>One cell, large</source>
            <translation>Eine Zelle, groß</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>The present step</source>
            <translation>Der jetzige Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>How far it reaches, step by step, on the diagram</source>
            <translation>Wie weit er reicht, Schritt für Schritt, im Diagramm</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Save the trained model…</source>
            <translation>Das trainierte Modell speichern…</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>As a model of this program, as weights for PyTorch, or to go on with</source>
            <translation>Als Modell dieses Programms, als Gewichte für PyTorch, oder zum Weitertrainieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Go on from a checkpoint…</source>
            <translation>Von einem Checkpoint weitermachen…</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>A training that was broken off, or saved</source>
            <translation>Ein Training, das abgebrochen oder gespeichert wurde</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Report on this layer…</source>
            <translation>Bericht über diese Schicht…</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Compare two models…</source>
            <translation>Zwei Modelle vergleichen…</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Questions on what was learnt</source>
            <translation>Fragen zu dem, was gelernt wurde</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Every word and symbol</source>
            <translation>Jedes Wort und jedes Zeichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Map of the course</source>
            <translation>Karte des Kurses</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>Which lesson needs which</source>
            <translation>Welche Lektion welche braucht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/place_offers.py" />
            <source>What you can do by now</source>
            <translation>Was du schon kannst</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/places.py" />
            <source>Live</source>
            <translation>Live</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/places.py" />
            <location filename="../../lstm_viz/workspaces/lesson_stage_view.py" />
            <source>Gradients</source>
            <translation>Gradienten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/curves.py" />
            <source>{label}: {value} at training step {step}, between {least} and {most} so far.</source>
            <translation>{label}: {value} bei Trainingsschritt {step}, bisher zwischen {least} und {most}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/flow.py" />
            <source>none of these cells has this gradient</source>
            <translation>diesen Gradienten hat keine dieser Zellen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/flow.py" />
            <source>the loss is at step {step}; the gradient travels {way}</source>
            <translation>der Verlust ist in Schritt {step}; der Gradient läuft {way}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/flow.py" />
            <source>divided by its value at step {step}, where the loss is; {way}</source>
            <translation>geteilt durch den Wert in Schritt {step}, wo der Verlust ist; {way}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>least</source>
            <translation>Minimum</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>median</source>
            <translation>Median</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <location filename="../../lstm_viz/widgets/colour_scale.py" />
            <source>most</source>
            <translation>größter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Gate</source>
            <translation>Gate</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>{name} through training</source>
            <translation>{name} im Verlauf des Trainings</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>median {value}</source>
            <translation>Median {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>{name} at training step {step}: {values}</source>
            <translation>{name} bei Trainingsschritt {step}: {values}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>Saturation, unit by unit</source>
            <translation>Sättigung, Einheit für Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>share of time: → shut (&lt; 0.1), ↑ open (&gt; 0.9)</source>
            <translation>Anteil der Zeit: → geschlossen (&lt; 0.1), ↑ offen (&gt; 0.9)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>this cell has no gates</source>
            <translation>diese Zelle hat keine Gates</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/gates.py" />
            <source>{gate}: of {units} units {shut} are nearly always shut and {open} nearly always open.</source>
            <translation>{gate}: Von {units} Einheiten sind {shut} fast immer geschlossen und {open} fast immer offen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Learning</source>
            <translation>Lernverlauf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Loss and accuracy</source>
            <translation>Verlust und Trefferquote</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Gradient</source>
            <translation>Gradient</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>The gradient’s norm, before and after clipping</source>
            <translation>Die Norm des Gradienten, vor und nach dem Abschneiden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Gates</source>
            <translation>Gates</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>How the gates’ values are spread, through training</source>
            <translation>Wie die Werte der Gates verteilt sind, im Verlauf des Trainings</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>Saturation</source>
            <translation>Sättigung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>How much of the time each unit is shut or open</source>
            <translation>Wie viel der Zeit jede Einheit geschlossen oder offen ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/pages.py" />
            <source>How weights and gradients are spread, by gate</source>
            <translation>Wie Gewichte und Gradienten verteilt sind, nach Gates</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach.py" />
            <source>100 times</source>
            <translation>100-fach</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach.py" />
            <source>step {step}  {token}</source>
            <translation>Schritt {step}  {token}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source> with its {start} start</source>
            <translation> mit seinem Anfang „{start}“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>Here the {cell}{how} reaches further than the LSTM.</source>
            <translation>Hier reicht das {cell}{how} weiter als das LSTM.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>An identity start with ReLU is that of Le et al. (2015).</source>
            <translation>Der Anfang mit der Einheitsmatrix und ReLU stammt von Le et al. (2015).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>In an RNN each step back multiplies by a Jacobian: where their norms stay well below 1 the gradient shrinks exponentially, and only where some are above 1 can it explode (Bengio et al. 1994; Hochreiter &amp; Schmidhuber 1997; Pascanu et al. 2013).</source>
            <translation>In einem RNN multipliziert jeder Schritt zurück mit einer Jacobi-Matrix: Wo deren Normen deutlich unter 1 bleiben, schrumpft der Gradient exponentiell, und nur wo manche über 1 liegen, kann er explodieren (Bengio et al. 1994; Hochreiter &amp; Schmidhuber 1997; Pascanu et al. 2013).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>A gate that is held is a constant: no gradient goes back into it.</source>
            <translation>Ein festgehaltenes Gate ist eine Konstante: In es fließt kein Gradient zurück.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>The LSTM’s own gradient vanishes</source>
            <translation>Der Gradient des LSTM selbst verschwindet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>; its forget gates alone would keep {kept} % a step in the mean</source>
            <translation>; seine Forget-Gates allein würden im Mittel {kept} % je Schritt behalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>: over {steps} steps its forget gates have to stay open</source>
            <translation>: Über {steps} Schritte müssen die Forget-Gates offen bleiben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>: over {steps} steps they have to stay open</source>
            <translation>: Über {steps} Schritte müssen die Forget-Gates offen bleiben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>The LSTM’s forget gates alone let {left} through to the end.</source>
            <translation>Die Forget-Gates des LSTM allein lassen {left} bis zum Ende durch.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>The LSTM’s gradient reaches the end, but not along c_t alone: that part is under 1 % beyond lag {lag}.</source>
            <translation>Der Gradient des LSTM reicht bis ans Ende, aber nicht entlang c_t allein: Dieser Teil liegt jenseits von Abstand {lag} unter 1 %.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>the Jacobian is that of the first seed alone</source>
            <translation>die Jacobi-Matrix ist nur die des ersten Startwerts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>beyond</source>
            <translation>jenseits der Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_findings.py" />
            <source>band: least to most of {seeds} seeds, with horizons {parts}</source>
            <translation>Band: kleinster bis größter Wert aus {seeds} Startwerten, Horizonte: {parts}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>σ₁ of the Jacobian</source>
            <translation>σ₁ der Jacobi-Matrix</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>‖∂L/∂h_t‖, with all ways through later steps; of an LSTM it is not the memory’s</source>
            <translation>‖∂L/∂h_t‖, auf allen Wegen durch spätere Schritte; bei einem LSTM ist es nicht der Gradient des Gedächtnisses</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>‖∂L/∂c_t‖, with the way through h_t: the memory of an LSTM; RNN and GRU have no c</source>
            <translation>‖∂L/∂c_t‖, samt dem Weg durch h_t: das Gedächtnis eines LSTM; RNN und GRU haben kein c</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>‖∂logit/∂x_t‖ of the right class’s logit</source>
            <translation>‖∂logit/∂x_t‖ für den Logit der richtigen Klasse</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>spectral norm of ∂(h_s, c_s)/∂(h_t, c_t), of the whole state</source>
            <translation>Spektralnorm von ∂(h_s, c_s)/∂(h_t, c_t), über den ganzen Zustand</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>zero</source>
            <translation>null</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>below what {dtype} can hold</source>
            <translation>zu klein für {dtype}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>infinite</source>
            <translation>unendlich</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>{cell}, untouched</source>
            <translation>{cell}, unverändert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>{cell}, changed</source>
            <translation>{cell}, geändert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>{times} times</source>
            <translation>das {times}-Fache</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>under 1 % beyond lag {lag}</source>
            <translation>unter 1 % jenseits von Abstand {lag}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>over 100 times beyond lag {lag}</source>
            <translation>über dem 100-Fachen jenseits von Abstand {lag}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>horizon beyond the sequence</source>
            <translation>Horizont jenseits der Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>computing …</source>
            <translation>wird berechnet …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>after</source>
            <translation>nach</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>before</source>
            <translation>vor</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>{what} from step {step} on {way}</source>
            <translation>ab Schritt {step} {way} {what}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>below {edge} {side} step {step}</source>
            <translation>unter {edge} {side} Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>above {edge} {side} step {step}</source>
            <translation>über {edge} {side} Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>{left} at step {step}</source>
            <translation>{left} in Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>forwards</source>
            <translation>vorwärts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>back</source>
            <translation>rückwärts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>{name}: {left} at step {step}</source>
            <translation>{name}: {left} in Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>How strongly what is read at each step moves the logit at step {step}</source>
            <translation>Wie stark das in jedem Schritt Gelesene den Logit in Schritt {step} bewegt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>How strongly each earlier state can move the state at step {step}</source>
            <translation>Wie stark jeder frühere Zustand den Zustand in Schritt {step} bewegen kann</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>How strongly each earlier step still moves the loss at step {step}</source>
            <translation>Wie stark jeder frühere Schritt den Verlust in Schritt {step} noch bewegt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>‖∂L/∂c_t‖ of the {cells}</source>
            <translation>‖∂L/∂c_t‖ von {cells}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>‖∂L/∂h_t‖ of the {cells}</source>
            <translation>‖∂L/∂h_t‖ von {cells}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reach_words.py" />
            <source>gradient of each cell’s memory: {parts}</source>
            <translation>Gradient des Gedächtnisses jeder Zelle: {parts}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reaches.py" />
            <source>direct (z alone)</source>
            <translation>direkt (nur z)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reaches.py" />
            <source>direct (forget gates alone)</source>
            <translation>direkt (nur Forget-Gates)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reaches.py" />
            <source>total</source>
            <translation>gesamt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/reaches.py" />
            <source>rest (by gates and h)</source>
            <translation>Rest (über Gates und h)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>Gradient norm</source>
            <translation>Norm des Gradienten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>{name}, clipped</source>
            <translation>{name}, abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>clipped at {norm}</source>
            <translation>abgeschnitten bei {norm}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>of all weights together, before clipping and after</source>
            <translation>aller Gewichte zusammen, vor dem Abschneiden und danach</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>chance {share} %</source>
            <translation>Zufall {share} %</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>chance ln {choices}</source>
            <translation>Zufall ln {choices}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/scalars.py" />
            <source>chance {value}</source>
            <translation>Zufall {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/weights.py" />
            <source>Gradients by gate</source>
            <translation>Gradienten nach Gates</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/weights.py" />
            <source>Weights by gate</source>
            <translation>Gewichte nach Gates</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/weights.py" />
            <source>after clipping</source>
            <translation>nach dem Abschneiden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/weights.py" />
            <source>{name}: {count} values from {low} to {high}, {mean} on average.</source>
            <translation>{name}: {count} Werte von {low} bis {high}, im Mittel {mean}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/plots/weights.py" />
            <source>Recurrent layer</source>
            <translation>Rekurrente Schicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/preferences.py" />
            <source>The settings could not be saved: {problem}.</source>
            <translation>Die Einstellungen konnten nicht gespeichert werden: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/audience.py" />
            <source>LSTM Viz: the audience’s screen</source>
            <translation>LSTM Viz: Bildschirm des Publikums</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/awake.py" />
            <source>The screen saver could not be held off; switch it off yourself.</source>
            <translation>Der Bildschirmschoner ließ sich nicht abhalten; er muss von Hand ausgeschaltet werden.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/awake.py" />
            <source>a talk is being given</source>
            <translation>ein Vortrag läuft</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/building.py" />
            <source>There is no race {name}.</source>
            <translation>Es gibt kein Rennen {name}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/building.py" />
            <source>There is: {known}.</source>
            <translation>Es gibt: {known}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/building.py" />
            <source>its run is not stored: it waits for the engine</source>
            <translation>Lauf nicht gespeichert: wartet auf den Rechenprozess</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/building.py" />
            <source>its gradients are not stored: they wait for the engine</source>
            <translation>Gradienten nicht gespeichert: warten auf den Rechenprozess</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/caption.py" />
            <source>A sequence of your own</source>
            <translation>Eine eigene Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/caption.py" />
            <source>A sequence of your own, then Enter</source>
            <translation>Eine eigene Sequenz, dann Eingabetaste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/clicks_typed.py" />
            <source>A caption has at most {most} characters.</source>
            <translation>Eine Zeile darunter hat höchstens {most} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/clicks_typed.py" />
            <source>A scene has at most {most} clicks.</source>
            <translation>Eine Szene hat höchstens {most} Klicks.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/clicks_typed.py" />
            <source>A click cannot do “{what}”.</source>
            <translation>„{what}“ kann ein Klick nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/clicks_typed.py" />
            <source>It can: {known}.</source>
            <translation>Möglich sind: {known}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/coloured_text.py" />
            <source>Unit {unit}: {name}</source>
            <translation>Einheit {unit}: {name}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/coloured_text.py" />
            <source>The sequence, coloured by the selected unit</source>
            <translation>Die Sequenz, gefärbt nach der gewählten Einheit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>A talk</source>
            <translation>Vortrag</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>Scene {number}</source>
            <translation>Szene {number}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>capture a scene</source>
            <translation>Szene aufnehmen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>edit a scene</source>
            <translation>Szene bearbeiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>reorder the scenes</source>
            <translation>Szenen umordnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>remove a scene</source>
            <translation>Szene entfernen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>rename the talk</source>
            <translation>Vortrag umbenennen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/draft.py" />
            <source>keep the ink</source>
            <translation>Gezeichnetes behalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>The cell, with the phase’s equation</source>
            <translation>Die Zelle mit der Gleichung der Phase</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>The unit’s curves over all steps</source>
            <translation>Die Kurven der Einheit über alle Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>The sequence, coloured by the unit</source>
            <translation>Die Sequenz, von der Einheit gefärbt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>The talk’s scenes</source>
            <translation>Die Szenen des Vortrags</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>What is said</source>
            <translation>Was zu sagen ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>phase, step "a caption from then on", play 9, reveal h, train</source>
            <translation>phase, step "eine Zeile von da an", play 9, reveal h, train</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>What each click does, parted by commas; in quotes the caption from then on</source>
            <translation>Was jeder Klick tut, durch Kommas getrennt; in Anführungszeichen die Zeile, die von da an darunter steht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>equations, sequence, answer, or quantities: o, h</source>
            <translation>equations, sequence, answer oder Größen: o, h</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>as long as it takes</source>
            <translation>solange es dauert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>How long the talk is planned to be</source>
            <translation>Wie lang der Vortrag werden soll</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>The talk’s title</source>
            <translation>Der Titel des Vortrags</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Capture</source>
            <translation>Aufnehmen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>What the window shows becomes a scene (key {key})</source>
            <translation>Was das Fenster zeigt, wird eine Szene (Taste {key})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Takes the scene out of the talk; Ctrl+Z brings it back</source>
            <translation>Nimmt die Szene aus dem Vortrag; Strg+Z holt sie zurück</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Rehearse</source>
            <translation>Proben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Computes every scene again and lists what differs</source>
            <translation>Berechnet jede Szene neu und listet auf, was abweicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Gives the talk from this scene on (key F5)</source>
            <translation>Beginnt den Vortrag bei dieser Szene (Taste F5)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Writes the talk with its models and traces (Ctrl+S)</source>
            <translation>Schreibt den Vortrag mit seinen Modellen und Spuren (Strg+S)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Caption</source>
            <translation>Zeile darunter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Hidden until it is revealed</source>
            <translation>Verborgen, bis es aufgedeckt wird</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>What clicks do</source>
            <translation>Was Klicks tun</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Planned time</source>
            <translation>Geplante Zeit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Speaker’s notes</source>
            <translation>Vortragsnotizen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>trains: not compared</source>
            <translation>trainiert: nicht verglichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>as stored</source>
            <translation>wie gespeichert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Talks (*{ending})</source>
            <translation>Vorträge (*{ending})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Save the talk</source>
            <translation>Vortrag speichern</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Notes of more than {most} characters are not kept: the end is cut off.</source>
            <translation>Notizen von mehr als {most} Zeichen werden nicht behalten: das Ende ist abgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/editor.py" />
            <source>Planned: {time} minutes</source>
            <translation>Geplant: {time} Minuten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/equation.py" />
            <source>The phase’s equation with numbers, {unit}</source>
            <translation>Die Gleichung der Phase mit Zahlen, {unit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/offered.py" />
            <source>Give the talk “{title}”</source>
            <translation>Vortrag „{title}“</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/offered.py" />
            <source>What the window shows becomes a scene of a talk</source>
            <translation>Was das Fenster zeigt, wird eine Szene eines Vortrags</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/offered.py" />
            <source>Capture a scene</source>
            <translation>Szene aufnehmen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/offered.py" />
            <source>Edit the talk…</source>
            <translation>Vortrag bearbeiten …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/opened_talk.py" />
            <source>There is no talk {name}.</source>
            <translation>Einen Vortrag {name} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/opened_talk.py" />
            <source>Shipped are: {known}; or name a file.</source>
            <translation>Mitgeliefert sind: {known}; oder eine Datei angeben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/pace.py" />
            <source>{time} of {whole}</source>
            <translation>{time} von {whole}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/pace.py" />
            <source>{time} over</source>
            <translation>{time} zu lang</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/pace.py" />
            <source>{time} behind</source>
            <translation>{time} im Rückstand</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/pace.py" />
            <source>{time} ahead</source>
            <translation>{time} voraus</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/plot.py" />
            <source>Unit {unit} over all steps</source>
            <translation>Einheit {unit} über alle Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/plot.py" />
            <source>at step {step} the model says {answer}</source>
            <translation>bei Schritt {step} sagt das Modell {answer}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/plot.py" />
            <source>How much of the gradient is left, step by step back</source>
            <translation>Wie viel vom Gradienten übrig ist, Schritt für Schritt zurück</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/plot.py" />
            <source>Loss over the training steps: {task}</source>
            <translation>Verlust über die Trainingsschritte: {task}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/plot.py" />
            <source> (stored)</source>
            <translation> (gespeichert)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/rehearsal.py" />
            <source>Rehearsing scene {number} of {count} …</source>
            <translation>Szene {number} von {count} wird geprobt …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/saving.py" />
            <location filename="../../lstm_viz/sessions/filing.py" />
            <source>Saving {name} …</source>
            <translation>{name} wird gespeichert …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/sheet.py" />
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>What the audience sees</source>
            <translation>Was das Publikum sieht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/show.py" />
            <source>The engine is back.</source>
            <translation>Der Rechenprozess ist wieder da.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>LSTM Viz: the speaker’s view</source>
            <translation>LSTM Viz: Referentenansicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>What comes next</source>
            <translation>Was als Nächstes kommt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>The talk’s keys</source>
            <translation>Die Tasten des Vortrags</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>What went wrong</source>
            <translation>Was schiefging</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>to {number}</source>
            <translation>zu {number}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>{minutes} minutes since the talk began</source>
            <translation>{minutes} Minuten seit Beginn des Vortrags</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>PageDown, PageUp: click, back</source>
            <translation>Bild ab, Bild auf: Klick, zurück</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>number, Enter: that scene</source>
            <translation>Zahl, Eingabe: diese Szene</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>Home: the scene again</source>
            <translation>Pos1: die Szene noch einmal</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>B, W: black, white</source>
            <translation>B, W: schwarz, weiß</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>P: pen (Ctrl+Z, E)</source>
            <translation>P: Stift (Strg+Z, E)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>S: spotlight</source>
            <translation>S: Scheinwerfer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>M: magnifier</source>
            <translation>M: Lupe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>I: a sequence</source>
            <translation>I: eine Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>D: bright or dark</source>
            <translation>D: hell oder dunkel</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>X: swap screens</source>
            <translation>X: Bildschirme vertauschen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>T: time from 0</source>
            <translation>T: Zeit von vorn</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>+, −: size of the notes</source>
            <translation>+, −: Größe der Notizen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>Shift+Up, Down: scroll them</source>
            <translation>Umschalt+Auf, Ab: sie rollen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>?: these keys</source>
            <translation>?: diese Tasten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker.py" />
            <source>Esc: leave</source>
            <translation>Esc: hinaus</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker_pictures.py" />
            <source>The audience’s screen is blank: B, W or the next click shows the scene again.</source>
            <translation>Der Bildschirm des Publikums ist leer: B, W oder der nächste Klick zeigt die Szene wieder.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/speaker_pictures.py" />
            <location filename="../../lstm_viz/present/words.py" />
            <source>The end</source>
            <translation>Ende</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/steering.py" />
            <source>This cannot be shown now.</source>
            <translation>Das kann gerade nicht gezeigt werden.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_gradients.py" />
            <source>a stored curve has another length</source>
            <translation>Eine gespeicherte Kurve hat eine andere Länge</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_gradients.py" />
            <source>a stored measurement has no curve of its memory</source>
            <translation>Einer gespeicherten Messung fehlt die Kurve ihres Gedächtnisses</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_gradients.py" />
            <source>a stored curve is of no cell</source>
            <translation>eine gespeicherte Kurve gehört zu keiner Zelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_gradients.py" />
            <source>its gradients are of other cells</source>
            <translation>seine Gradienten gehören zu anderen Zellen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_gradients.py" />
            <source>the gradients of {cell} differ</source>
            <translation>Gradienten von {cell} weichen ab</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>A scene’s sequence has {steps:,} steps.</source>
            <translation>Die Sequenz einer Szene hat {steps:,} Schritte.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>At most {most:,} can be stored in a talk.</source>
            <translation>In einem Vortrag lassen sich höchstens {most:,} speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>a stored trace is not of its sequence</source>
            <translation>Eine gespeicherte Spur gehört nicht zu ihrer Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>the stored values of {name} have another length</source>
            <translation>Die gespeicherten Werte von {name} haben eine andere Länge</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>a stored trace has no {name} of {units} units</source>
            <translation>Einer gespeicherten Spur fehlt {name} mit {units} Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>the stored overview of {name} has another shape</source>
            <translation>Die gespeicherte Übersicht von {name} hat eine andere Form</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>a stored trace is not of its model</source>
            <translation>Eine gespeicherte Spur gehört nicht zu ihrem Modell</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>{name}: another shape</source>
            <translation>{name}: andere Form</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/stored_run.py" />
            <source>{name}: up to {apart} apart</source>
            <translation>{name}: Abweichung bis {apart}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/strip.py" />
            <location filename="../../resources/page/page.html" />
            <source>The sequence</source>
            <translation>Die Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/strip.py" />
            <source>step {step} of {steps}: {symbol}</source>
            <translation>Schritt {step} von {steps}: {symbol}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_file.py" />
            <source>{name} is no talk that can be given: {problem}.</source>
            <translation>{name} ist kein Vortrag, der sich halten lässt: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_file.py" />
            <source>Make it again with: lstm-viz present SOURCE --build FILE.</source>
            <translation>Neu erzeugen mit: lstm-viz present SOURCE --build FILE.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_file.py" />
            <source>“{name}” cannot stand in a talk’s file.</source>
            <translation>Der Name „{name}“ ist in der Datei eines Vortrags nicht möglich.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_file.py" />
            <source>Give the model another name.</source>
            <translation>Dem Modell einen anderen Namen geben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_file.py" />
            <source>The talk was not saved.</source>
            <translation>Der Vortrag wurde nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_source.py" />
            <source>{name} is too large for a talk’s source.</source>
            <translation>{name} ist zu groß für die Quelle eines Vortrags.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_source.py" />
            <source>its first line has to be: format = "{format}"</source>
            <translation>Die erste Zeile muss lauten: format = "{format}"</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_source.py" />
            <source>{name} is no talk: {problem}.</source>
            <translation>{name} ist kein Vortrag: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/talk_source.py" />
            <source>docs/documents.md says how one is written.</source>
            <translation>Wie einer geschrieben wird, steht in docs/documents.md.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/words.py" />
            <source>stored with the talk</source>
            <translation>mit dem Vortrag gespeichert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/words.py" />
            <source>trained live: never twice the same</source>
            <translation>live trainiert: nie zweimal dasselbe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/words.py" />
            <source>tried just now</source>
            <translation>eben ausprobiert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/words.py" />
            <source>Next: {title}</source>
            <translation>Als Nächstes: {title}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/words.py" />
            <source>Next click: {caption}</source>
            <translation>Nächster Klick: {caption}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/workshop.py" />
            <source>There is no scene yet: {key} captures one.</source>
            <translation>Es gibt noch keine Szene: {key} nimmt eine auf.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/workshop.py" />
            <source>Every scene is computed again …</source>
            <translation>Jede Szene wird neu berechnet …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/present/workshop.py" />
            <source>{said}
The rehearsal was stopped here.</source>
            <translation>{said}
Hier wurde die Probe abgebrochen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/projected.py" />
            <source>Sak, Senior &amp; Beaufays 2014: an LSTM with a projection</source>
            <translation>Sak, Senior &amp; Beaufays 2014: ein LSTM mit einer Projektion</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/projected.py" />
            <source>tanh squeezes the cell state to −1 to 1; the output gate says how much of it is shown as m_t. The projection W_{hr} makes fewer numbers of that: h_t.</source>
            <translation>tanh drückt den Zellzustand auf −1 bis 1; das Output-Gate sagt, wie viel davon als m_t gezeigt wird. Die Projektion W_{hr} macht daraus weniger Zahlen: h_t.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/projected.py" />
            <source>The output gate shows {o%} of tanh(C_t) = {tanh_c}: {shown}.</source>
            <translation>Das Output-Gate zeigt {o%} von tanh(C_t) = {tanh_c}: {shown}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/projected.py" />
            <source>Shown m</source>
            <translation>Gezeigt m</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/projected.py" />
            <source>Shown, before the projection</source>
            <translation>Gezeigt, vor der Projektion</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/projected.py" />
            <source>What the output gate lets through of the cell state: what the projection reads.</source>
            <translation>Was das Output-Gate vom Zellzustand durchlässt: was die Projektion liest.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/projected.py" />
            <source>The hidden state: sums of what all units show, so it has a length of its own. It is what the rest of the network, and the next step’s gates, see.</source>
            <translation>Der verborgene Zustand: Summen aus dem, was alle Einheiten zeigen; er hat also eine eigene Länge. Ihn sehen der Rest des Netzes und die Gates des nächsten Schritts.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: {file} is no text, it holds zero bytes</source>
            <translation>file: {file} ist kein Text, darin stehen Nullbytes</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: {file} is no text in UTF-8 ({problem} at byte {byte})</source>
            <translation>file: {file} ist kein Text in UTF-8 ({problem} bei Byte {byte})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: {file} is no table ({problem})</source>
            <translation>file: {file} ist keine Tabelle ({problem})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: {file} has no two columns with a heading and rows under it</source>
            <translation>file: {file} hat keine zwei Spalten mit einer Überschrift und Zeilen darunter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: {rows} rows of {columns}, more than {most_rows} of {most_columns}</source>
            <translation>file: {rows} Zeilen mit {columns} Spalten, mehr als {most_rows} mit {most_columns}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: two columns have the same name</source>
            <translation>file: zwei Spalten haben denselben Namen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: line {line} has {cells} cells, and the heading {columns}</source>
            <translation>file: Zeile {line} hat {cells} Felder, die Überschrift {columns}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: line {line} has an empty cell before a filled one</source>
            <translation>file: Zeile {line} hat ein leeres Feld vor einem gefüllten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: there are too few {what} to keep some of them from training</source>
            <translation>file: es sind zu wenige {what}, um einige vom Training zurückzuhalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: {file} has {size} MiB, more than {most}</source>
            <translation>file: {file} hat {size} MiB, mehr als {most}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: {file} cannot be read ({problem})</source>
            <translation>file: {file} lässt sich nicht lesen ({problem})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: {file} has {count} characters, fewer than {fewest}</source>
            <translation>file: {file} hat {count} Zeichen, weniger als {fewest}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>file: beside the target and the sequence’s name there is no column</source>
            <translation>file: neben dem Ziel und dem Namen der Sequenz gibt es keine Spalte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>label: the sentences and their labels cannot be the same column</source>
            <translation>label: die Sätze und ihre Etiketten können nicht dieselbe Spalte sein</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>label: there are {count} different labels, not 2 to {most}</source>
            <translation>label: es gibt {count} verschiedene Etiketten, nicht 2 bis {most}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>target: there are {count} classes, not 2 to {most}</source>
            <translation>target: es gibt {count} Klassen, nicht 2 bis {most}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{setting}: there is no column {column}, only {known}</source>
            <translation>{setting}: es gibt keine Spalte {column}, nur {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{setting}: {cell} in line {line} is no number</source>
            <translation>{setting}: {cell} in Zeile {line} ist keine Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>a seed is from 0 to {most}, not {seed}</source>
            <translation>ein Startwert liegt zwischen 0 und {most}, {seed} nicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{count} models at once, not 1 to {most}</source>
            <translation>{count} Modelle zugleich, nicht 1 bis {most}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>models cannot be matched by {matched}</source>
            <translation>Modelle lassen sich nicht nach {matched} angleichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{files} model files for {count} models</source>
            <translation>{files} Modelldateien für {count} Modelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{model} reads or answers something else than this task</source>
            <translation>{model} liest oder antwortet etwas anderes als diese Aufgabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{model} computes what no module that trains does</source>
            <translation>{model} rechnet, was kein trainierbares Modul rechnet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the optimiser is {optimiser}, not one of {known}</source>
            <translation>der Optimierer ist {optimiser}, keiner von {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the schedule is {schedule}, not one of {known}</source>
            <translation>der Verlauf der Lernrate ist {schedule}, keiner von {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>a gradient cannot be clipped to a norm of {norm}</source>
            <translation>ein Gradient lässt sich nicht bei einer Norm von {norm} abschneiden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{count} training steps</source>
            <translation>{count} Trainingsschritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>a rate that falls along half a cosine needs a number of training steps</source>
            <translation>eine Lernrate, die einem halben Kosinus folgt, braucht eine Anzahl von Trainingsschritten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{units} units in {layers} layers, not up to {most_units} in up to {most_layers}</source>
            <translation>{units} Einheiten in {layers} Schichten, nicht bis {most_units} in bis zu {most_layers}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>there is no setting {name}, only {known}</source>
            <translation>es gibt keine Einstellung {name}, nur {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{setting} is {value}, not from {least} to {most}</source>
            <translation>{setting} ist {value}, nicht von {least} bis {most}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{setting} is {value}, not above {least} and up to {most}</source>
            <translation>{setting} ist {value}, nicht größer als {least} und höchstens {most}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{setting} is {value}, not {least} or more and below {most}</source>
            <translation>{setting} ist {value}, nicht mindestens {least} und kleiner als {most}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{setting} is {value}, not {least} or more</source>
            <translation>{setting} ist {value}, nicht {least} oder mehr</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{setting} is {value}, not one of {known}</source>
            <translation>{setting} ist {value}, keines von {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{setting} is {value}, which is no number</source>
            <translation>{setting} ist {value}, das ist keine Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{setting} is {value}, which is no whole number</source>
            <translation>{setting} ist {value}, das ist keine ganze Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{setting} is {value}, which is no text</source>
            <translation>{setting} ist {value}, das ist kein Text</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{setting} is {value}, not true or false</source>
            <translation>{setting} ist {value}, nicht true oder false</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>there is no action {action}</source>
            <translation>es gibt keine Aktion {action}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{count} examples, not 1 to {most}</source>
            <translation>{count} Beispiele, nicht 1 bis {most}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>a run is saved as {forms}</source>
            <translation>ein Lauf wird gespeichert als {forms}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>reach: 0 at least, not {reach}</source>
            <translation>reach: mindestens 0, nicht {reach}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>step {step}, column {column} of {columns}, counted from 0</source>
            <translation>Schritt {step}, Spalte {column} von {columns}, ab 0 gezählt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the model reads numbers, and no symbols</source>
            <translation>das Modell liest Zahlen, keine Symbole</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>symbol {symbol} of {symbols} at step {step}, counted from 0</source>
            <translation>Symbol {symbol} von {symbols} bei Schritt {step}, ab 0 gezählt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>steps {first} to {last} are none</source>
            <translation>Schritte {first} bis {last} gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the cell has no gate {gate}, but {known}</source>
            <translation>die Zelle hat kein Gate {gate}, sondern {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the cell has no state {state}, but {known}</source>
            <translation>die Zelle hat keinen Zustand {state}, sondern {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>step {step}, counted from 0</source>
            <translation>Schritt {step}, ab 0 gezählt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>nothing can be held or replaced inside the cell {cell}</source>
            <translation>in der Zelle {cell} lässt sich nichts festhalten oder ersetzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the cell {cell} takes no peepholes</source>
            <translation>die Zelle {cell} kann keine Peepholes haben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{count} peepholes of {gate}, and {units} units</source>
            <translation>{count} Peepholes von {gate}, aber {units} Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the model has no {tensor}, but {known}</source>
            <translation>das Modell hat kein {tensor}, sondern {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>no place {place} in {tensor}, which is {shape}</source>
            <translation>keine Stelle {place} in {tensor}, das die Form {shape} hat</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the cell {cell} has no gate that keeps, and so no such bias</source>
            <translation>die Zelle {cell} hat kein Gate, das behält, und so auch keinen solchen Bias</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>layer {layer} of {layers}, counted from 0</source>
            <translation>Schicht {layer} von {layers}, ab 0 gezählt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>direction {direction}, not one of {known}</source>
            <translation>Richtung {direction}, keine von {known}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>unit {unit} of {units}, counted from 0</source>
            <translation>Einheit {unit} von {units}, ab 0 gezählt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the value is {value}, no finite number</source>
            <translation>der Wert ist {value}, keine endliche Zahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the value is {value}, beyond what a model’s numbers hold</source>
            <translation>der Wert ist {value}, mehr als die Zahlen eines Modells fassen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>no layer {layer}, {direction}, to begin with a state</source>
            <translation>keine Schicht {layer}, {direction}, die mit einem Zustand beginnen könnte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the cell has no state {state} to begin with</source>
            <translation>die Zelle hat keinen Zustand {state}, mit dem sie beginnen könnte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>an initial {state} is {count} finite numbers, not {shape}</source>
            <translation>ein Anfangswert von {state} besteht aus {count} endlichen Zahlen, nicht {shape}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the weights are of several types: {types}</source>
            <translation>die Gewichte haben mehrere Typen: {types}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>its numbers are not float32 or float64</source>
            <translation>die Zahlen darin sind nicht float32 oder float64</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{name} holds values that are not finite</source>
            <translation>{name} enthält Werte, die nicht endlich sind</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the file is too short to be a safetensors file</source>
            <translation>die Datei ist zu kurz für eine safetensors-Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the file’s header is longer than the file</source>
            <translation>der Kopf der Datei ist länger als die Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the file’s header has {size} MiB</source>
            <translation>der Kopf der Datei hat {size} MiB</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the file holds no description of a model ({problem})</source>
            <translation>die Datei enthält keine Beschreibung eines Modells ({problem})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the file’s description cannot be right: {problem}</source>
            <translation>die Beschreibung in der Datei kann nicht stimmen: {problem}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the file is no checkpoint of a training run ({problem})</source>
            <translation>die Datei ist kein Checkpoint eines Trainingslaufs ({problem})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{count} models are described, and there are {models}</source>
            <translation>{count} Modelle sind beschrieben, vorhanden sind {models}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>a description in the file cannot be right: {problem}</source>
            <translation>eine Beschreibung in der Datei kann nicht stimmen: {problem}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>{count} weights are too few for the model described</source>
            <translation>{count} Gewichte sind zu wenig für das beschriebene Modell</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>its random numbers cannot go on ({problem})</source>
            <translation>ihre Zufallszahlen lassen sich nicht fortsetzen ({problem})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the moments in the file are in no order</source>
            <translation>die Momente in der Datei haben keine Reihenfolge</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the moments in the file are of different models</source>
            <translation>die Momente in der Datei sind von verschiedenen Modellen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>the gradients in the file are not of its weights</source>
            <translation>die Gradienten in der Datei gehören nicht zu ihren Gewichten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reasons.py" />
            <source>it says that there were {count} updates</source>
            <translation>sie spricht von {count} Aktualisierungen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>layer {layer} of {layers}, {direction}</source>
            <translation>Schicht {layer} von {layers}, {direction}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>The cell at one step</source>
            <translation>Die Zelle in einem Schritt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>The file</source>
            <translation>Die Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>It wanted to run {names}; nothing was run.</source>
            <translation>Die Datei wollte {names} ausführen; nichts wurde ausgeführt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>It wanted nothing to be run, and nothing was.</source>
            <translation>Die Datei wollte nichts ausführen lassen, und es wurde nichts ausgeführt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Recurrent layers</source>
            <translation>Rekurrente Schichten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Reads</source>
            <translation>Liest</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Units</source>
            <translation>Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Directions</source>
            <translation>Richtungen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>The layers of the model</source>
            <translation>Die Schichten des Modells</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>The recurrent layers in the file</source>
            <translation>Die rekurrenten Schichten in der Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <location filename="../../lstm_viz/widgets/model_tree.py" />
            <source>… and {count} more</source>
            <translation>… und {count} weitere</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>This report is of {name}.</source>
            <translation>Dieser Bericht handelt von {name}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>What it read</source>
            <translation>Was gelesen wurde</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>{steps} steps of {columns} numbers each ({name}).</source>
            <translation>{steps} Schritte mit je {columns} Zahlen ({name}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>{steps} steps:</source>
            <translation>{steps} Schritte:</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Figure</source>
            <translation>Kennzahl</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Fresh weights</source>
            <translation>Frische Gewichte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>What it means</source>
            <translation>Was sie bedeutet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/contents.py" />
            <source>Figures over {steps} steps</source>
            <translation>Kennzahlen über {steps} Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/html.py" />
            <source>Made with LSTM Viz; every number was computed by PyTorch from this layer and this input.</source>
            <translation>Erstellt mit LSTM Viz; jede Zahl hat PyTorch aus dieser Schicht und dieser Eingabe berechnet.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/pictures.py" />
            <source>Qt could not make a PNG of this size.</source>
            <translation>Qt konnte kein PNG dieser Größe erzeugen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/pictures.py" />
            <source>unit 1</source>
            <translation>Einheit 1</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/pictures.py" />
            <source>{units}
units</source>
            <translation>{units}
Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>ordered by similarity</source>
            <translation>nach Ähnlichkeit geordnet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>ordered by half-life</source>
            <translation>nach Halbwertszeit geordnet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>The layer has read nothing yet.</source>
            <translation>Die Schicht hat noch nichts gelesen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>Give it a sequence, or a test signal.</source>
            <translation>Ihr eine Sequenz oder ein Testsignal geben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>Writing {name} …</source>
            <translation>{name} wird geschrieben …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>No report was written.</source>
            <translation>Es wurde kein Bericht geschrieben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>The diagram of the cell at step {step}: {values}</source>
            <translation>Das Schaubild der Zelle in Schritt {step}: {values}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>{name} of unit {unit} {value}</source>
            <translation>{name} von Einheit {unit} {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>Step {step}, the numbers of unit {unit}.</source>
            <translation>Schritt {step}, die Zahlen von Einheit {unit}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>{quantity} of {units} units, {order}, over {steps} steps</source>
            <translation>{quantity} von {units} Einheiten, {order}, über {steps} Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/report/reporting.py" />
            <source>A heat map: {words}</source>
            <translation>Heatmap: {words}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reset_before.py" />
            <source>Cho et al. 2014; the reset gate before the product, as in their paper</source>
            <translation>Cho et al. 2014; das Reset-Gate vor dem Produkt, wie in ihrem Aufsatz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reset_before.py" />
            <source>The reset gate says, unit by unit, how much of the old state the candidate gets to see.</source>
            <translation>Das Reset-Gate sagt, Einheit für Einheit, wie viel vom alten Zustand der Kandidat zu sehen bekommt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reset_before.py" />
            <source>The reset gate of unit {unit} lets {r%} of {h_before} through: {reset}.</source>
            <translation>Das Reset-Gate von Einheit {unit} lässt {r%} von {h_before} durch: {reset}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reset_before.py" />
            <source>What the reset valve let through of the old state has to say to the candidate: a weighted sum.</source>
            <translation>Was das vom Reset-Ventil Durchgelassene des alten Zustands dem Kandidaten zu sagen hat: eine gewichtete Summe.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reset_before.py" />
            <source>What the reset valve lets through of the old state.</source>
            <translation>Was das Reset-Ventil vom alten Zustand durchlässt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/reset_before.py" />
            <source>pipe width = signal (m: full at 4) · valve = gate · hatched = negative · grey = not computed yet</source>
            <translation>Leitung = Signal (m: voll bei 4) · Ventil = Gate · schraffiert: negativ · grau: noch nicht berechnet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>No rule is written.</source>
            <translation>Es steht keine Regel da.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>“{rule}” is no rule that is known here.</source>
            <translation>„{rule}“ ist keine bekannte Regel.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>Labels have one line for every step.</source>
            <translation>Markierungen brauchen eine Zeile für jeden Schritt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>{name} has {lines:,} lines, and the sequence {steps:,} steps.</source>
            <translation>{name} hat {lines:,} Zeilen, die Sequenz {steps:,} Schritte.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>{name} has {count} different labels.</source>
            <translation>{name} hat {count} verschiedene Markierungen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>A rule is true or false: write 1 or 0.</source>
            <translation>Eine Regel ist wahr oder falsch: 1 oder 0 schreiben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>Write one of: {rules}.</source>
            <translation>Möglich sind: {rules}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>After which word?</source>
            <translation>Nach welchem Wort?</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>For instance: {rule}</source>
            <translation>Zum Beispiel: {rule}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>The expression /{expression}/ cannot be read: {why}.</source>
            <translation>Der Ausdruck /{expression}/ ist nicht lesbar: {why}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>A capital after a full stop, for instance, is {rule}.</source>
            <translation>Ein Großbuchstabe nach einem Punkt, zum Beispiel, ist {rule}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>The expression /{expression}/ takes too long on this text.</source>
            <translation>Der Ausdruck /{expression}/ braucht für diesen Text zu lange.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>Repeating what can be read in two ways, like (a|aa)+, does that: leave one of them out.</source>
            <translation>Das kommt davon, etwas zu wiederholen, das sich auf zwei Arten lesen lässt, wie (a|aa)+: lass eine davon weg.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>inside quotes</source>
            <translation>in Anführungszeichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>after {word}</source>
            <translation>nach {word}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>a digit</source>
            <translation>eine Ziffer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>a letter</source>
            <translation>ein Buchstabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>upper case</source>
            <translation>Großbuchstabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>lower case</source>
            <translation>Kleinbuchstabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>a blank</source>
            <translation>ein Leerzeichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>a line end</source>
            <translation>ein Zeilenende</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/rules.py" />
            <source>punctuation</source>
            <translation>Satzzeichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/checkpoints.py" />
            <source>{count} windows train already</source>
            <translation>Es trainieren schon {count} Fenster</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/checkpoints.py" />
            <source>The checkpoint of the training could not be written: {problem}.</source>
            <translation>Der Checkpoint des Trainings konnte nicht geschrieben werden: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/entrants.py" />
            <source>hidden units</source>
            <translation>Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/entrants.py" />
            <source>parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/examples.py" />
            <source>{count} spaces</source>
            <translation>{count} Leerzeichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/examples.py" />
            <source>{steps} steps, marked: {values}</source>
            <translation>{steps} Schritte, markiert: {values}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>a training step made a weight of {where} infinite</source>
            <translation>Ein Trainingsschritt machte ein Gewicht in {where} unendlich</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>a value of {where} overflowed in the forward pass</source>
            <translation>Beim Vorwärtsdurchgang lief ein Wert in {where} über</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>the loss of finite outputs was not finite</source>
            <translation>Der Verlust war nicht endlich, obwohl die Ausgaben es waren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>the gradient of {where} was the first to overflow in the backward pass</source>
            <translation>Beim Rückwärtsdurchgang lief der Gradient in {where} als erster über</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>{name} stopped at training step {step}: {what}.</source>
            <translation>{name} hielt bei Trainingsschritt {step} an: {what}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>It began at step {step} of the sequence.</source>
            <translation>Es begann in Schritt {step} der Sequenz.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>The weights of training step {step} are kept.</source>
            <translation>Die Gewichte von Trainingsschritt {step} sind aufgehoben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>Clip the gradient at {norm}</source>
            <translation>Gradienten bei {norm} abschneiden</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>Learning rate {rate}</source>
            <translation>Lernrate {rate}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>the answer’s layer</source>
            <translation>der Ausgabeschicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/halts.py" />
            <source>{layer} (gate {gates})</source>
            <translation>{layer} (Gate {gates})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/restoring.py" />
            <source>The weights in the document are not those of its training.</source>
            <translation>Die Gewichte im Dokument sind nicht die seines Trainings.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/restoring.py" />
            <source>Its curves are there all the same.</source>
            <translation>Seine Kurven sind trotzdem da.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/stored.py" />
            <source>stored race</source>
            <translation>gespeicherter Wettlauf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/training.py" />
            <source>run {number}</source>
            <translation>Lauf {number}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/verdict.py" />
            <source>Solved means {share} % right over {steps} training steps: none so far.</source>
            <translation>Gelöst heißt {share} % richtig über {steps} Trainingsschritte: bisher keines.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/verdict.py" />
            <source>Solved, {share} % right or more: {names}.</source>
            <translation>Gelöst, {share} % richtig oder mehr: {names}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/verdict.py" />
            <source>Not solved: {names}.</source>
            <translation>Nicht gelöst: {names}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/runs/verdict.py" />
            <source>Here an RNN can do it, too.</source>
            <translation>Hier kann es auch ein RNN.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} is not a sequence file.</source>
            <translation>{name} ist keine Sequenzdatei.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Open a .txt, .csv, .tsv, .npy or .npz file.</source>
            <translation>Eine .txt-, .csv-, .tsv-, .npy- oder .npz-Datei öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>A sequence file may have at most {size} MiB.</source>
            <translation>Eine Sequenzdatei darf höchstens {size} MiB groß sein.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} is not UTF-8 text (line {line}).</source>
            <translation>{name} ist kein UTF-8-Text (Zeile {line}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Save it as UTF-8, or open the file that you meant.</source>
            <translation>Als UTF-8 speichern oder die richtige Datei öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>The sequence has {steps:,} steps.</source>
            <translation>Die Sequenz hat {steps:,} Schritte.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>At most {most:,} can be shown; shorten it.</source>
            <translation>Höchstens {most:,} lassen sich zeigen; die Sequenz kürzen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>The model does not know the character “{character}” (line {line}, column {column}).</source>
            <translation>Das Modell kennt das Zeichen „{character}“ nicht (Zeile {line}, Spalte {column}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>The model does not know the symbol “{symbol}” (step {step}).</source>
            <translation>Das Modell kennt das Symbol „{symbol}“ nicht (Schritt {step}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Line {line}: {count} found, and the model reads {size} numbers a step.</source>
            <translation>Zeile {line}: {count} gefunden, das Modell liest {size} Zahlen je Schritt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>No number is in “{text}”.</source>
            <translation>In „{text}“ ist keine Zahl.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Type at least one symbol.</source>
            <translation>Mindestens ein Symbol eintippen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Type at least one number.</source>
            <translation>Mindestens eine Zahl eintippen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Type {size} numbers a step, one step a line, or open a .csv or .npy file with {size} columns.</source>
            <translation>{size} Zahlen je Schritt eintippen, einen Schritt je Zeile, oder eine .csv- oder .npy-Datei mit {size} Spalten öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>“{cell}” is not a number (line {line}, column {column}).</source>
            <translation>„{cell}“ ist keine Zahl (Zeile {line}, Spalte {column}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Columns are separated by commas, blanks or tabs; decimals begin with a point.</source>
            <translation>Spalten werden durch Komma, Leerzeichen oder Tabulator getrennt; vor den Dezimalstellen steht ein Punkt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>“{cell}” is not a finite number (line {line}, column {column}).</source>
            <translation>„{cell}“ ist keine endliche Zahl (Zeile {line}, Spalte {column}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} has the shape {shape}; the model reads (steps, {size}).</source>
            <translation>{name} hat die Form {shape}; das Modell liest (Schritte, {size}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} has a value that is not finite (step {step}, column {column}).</source>
            <translation>{name} enthält einen Wert, der nicht endlich ist (Schritt {step}, Spalte {column}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} has the shape {shape} of {dtype}; the model reads whole numbers (steps,).</source>
            <translation>{name} hat die Form {shape} vom Typ {dtype}; das Modell liest ganze Zahlen (Schritte,).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>{name} has {value} at step {step}.</source>
            <translation>{name} hat in Schritt {step} den Wert {value}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>The model’s symbols are numbered 0 to {last}.</source>
            <translation>Die Symbole des Modells sind von 0 bis {last} nummeriert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>Its columns: {names}.</source>
            <translation>Seine Spalten: {names}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>blank</source>
            <translation>Leerzeichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sequence.py" />
            <source>new line</source>
            <translation>Zeilenumbruch</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/autosave.py" />
            <source>What is open could not be kept: {problem}</source>
            <translation>Was offen ist, konnte nicht gesichert werden: {problem}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/autosave.py" />
            <source>Save it elsewhere.</source>
            <translation>An anderer Stelle speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/autosave.py" />
            <source>{name} cannot be removed: {problem}.</source>
            <translation>{name} lässt sich nicht entfernen: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Everything that can be opened ({endings})</source>
            <translation>Alles, was sich öffnen lässt ({endings})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Documents ({endings})</source>
            <translation>Dokumente ({endings})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Talks ({endings})</source>
            <translation>Vorträge ({endings})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Models ({endings})</source>
            <translation>Modelle ({endings})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Sequences ({endings})</source>
            <translation>Sequenzen ({endings})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Save as</source>
            <translation>Speichern unter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>Save the changes?</source>
            <translation>Änderungen speichern?</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/dialogs.py" />
            <source>“{name}” has changes that are not saved.</source>
            <translation>„{name}“ hat Änderungen, die nicht gespeichert sind.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/filing.py" />
            <source>Untitled</source>
            <translation>Unbenannt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/filing.py" />
            <source>{name} was saved elsewhere since it was opened here, perhaps in another window.</source>
            <translation>{name} wurde anderswo gespeichert, seit es hier geöffnet wurde, vielleicht in einem anderen Fenster.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/filing.py" />
            <source>Save as… replaces it, or saves this one under another name.</source>
            <translation>„Speichern unter…“ ersetzt es, oder speichert dieses unter einem anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/keeping.py" />
            <source>{name} is still being read.</source>
            <translation>{name} wird noch gelesen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/keeping.py" />
            <source>Save once it has been read.</source>
            <translation>Danach speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/keeping.py" />
            <source>The training is gone.</source>
            <translation>Das Training gibt es nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/keeping.py" />
            <source>Choose another model, and save then.</source>
            <translation>Ein anderes Modell wählen und dann speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/keeping.py" />
            <source>The engine left off fetching the model.</source>
            <translation>Der Rechenprozess hat das Modell nicht zu Ende übertragen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/keeping.py" />
            <source>Save it once more.</source>
            <translation>Noch einmal speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/kinds.py" />
            <source>Open the model, the sequence or the document in it.</source>
            <translation>Das Modell, die Sequenz oder das Dokument darin öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/kinds.py" />
            <source>{count} files in it could be meant.</source>
            <translation>{count} Dateien darin könnten gemeint sein.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/kinds.py" />
            <source>Nothing in it can be opened.</source>
            <translation>Nichts darin lässt sich öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/kinds.py" />
            <source>{name} is a folder. {what}</source>
            <translation>{name} ist ein Ordner. {what}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/kinds.py" />
            <source>Open one file.</source>
            <translation>Eine einzelne Datei öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>Left open before</source>
            <translation>Zuvor offen gelassen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>Open again</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>Deletes what was open then</source>
            <translation>Das Gesicherte wird gelöscht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>It is offered again at the next start</source>
            <translation>Wird beim nächsten Start wieder angeboten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>The program was last open {ago}, and ended without being closed. What was open then is kept.</source>
            <translation>Das Programm ist {ago} abgebrochen, ohne geschlossen zu werden. Was offen war, ist gesichert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source> One more is kept from before.</source>
            <translation> Eines mehr ist von früher gesichert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source> {count} more are kept from before.</source>
            <translation> {count} weitere sind von früher gesichert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>just now</source>
            <translation>gerade eben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>{minutes} min ago</source>
            <translation>vor {minutes} min</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>{hours} h ago</source>
            <translation>vor {hours} h</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>1 day ago</source>
            <translation>vor 1 Tag</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/left_bar.py" />
            <source>{days} days ago</source>
            <translation>vor {days} Tagen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>The first model, its example, no changes</source>
            <translation>Das erste Modell, sein Beispiel, keine Änderungen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>A document, a talk, a model, a sequence: each is taken for what it is</source>
            <translation>Dokument, Vortrag, Modell, Sequenz: Jedes wird als das genommen, was es ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>All that is open, in one file</source>
            <translation>Alles, was offen ist, in einer Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Save as…</source>
            <translation>Speichern unter …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>In another file</source>
            <translation>In einer anderen Datei</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>New window</source>
            <translation>Neues Fenster</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Another window, with a document of its own</source>
            <translation>Noch ein Fenster, mit eigenem Dokument</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Open again: {name}</source>
            <translation>Wieder öffnen: {name}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/offered.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/recent.py" />
            <source>The list of recent files could not be written: {problem}.</source>
            <translation>Die Liste der zuletzt geöffneten Dateien konnte nicht geschrieben werden: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>{name} is no document that can be opened: {problem}.</source>
            <translation>{name} ist kein Dokument, das sich öffnen lässt: {problem}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>Open one that this program saved.</source>
            <translation>Eines öffnen, das dieses Programm gespeichert hat.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>“{name}” cannot stand in a document.</source>
            <translation>Der Name „{name}“ ist in einem Dokument nicht möglich.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>Save the model under another name, and open that.</source>
            <translation>Das Modell unter einem anderen Namen speichern und dieses öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>The document was not saved.</source>
            <translation>Das Dokument wurde nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>it says that it has {count} runs</source>
            <translation>sie nennt {count} Läufe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>the stored trace is not of its model and sequence</source>
            <translation>Die gespeicherte Spur gehört nicht zu Modell und Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>the tensor that was looked at is of another size</source>
            <translation>der angesehene Tensor hat eine andere Größe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>there is no cell {cell}</source>
            <translation>Eine Zelle {cell} gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>{part} is no object</source>
            <translation>{part} ist kein Objekt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/session_file.py" />
            <source>nobody knows its version {version} any more</source>
            <translation>Seine Version {version} ist nicht mehr bekannt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/sessions.py" />
            <source>It is as it was. Save it to keep it.</source>
            <translation>Alles ist, wie es war. Zum Behalten speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/sessions.py" />
            <source>give a talk</source>
            <translation>Vortrag halten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/sessions.py" />
            <source>“{title}” is open: F5 gives the talk.</source>
            <translation>„{title}“ ist offen: F5 beginnt den Vortrag.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/sessions.py" />
            <source>The lessons of {folder} stand behind the program’s own.</source>
            <translation>Die Lektionen aus {folder} stehen hinter denen des Programms.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/sessions.py" />
            <source>The changes of {name} are made.</source>
            <translation>Die Änderungen aus {name} sind gemacht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/several.py" />
            <source>Nothing was dropped.</source>
            <translation>Es wurde nichts abgelegt.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/several.py" />
            <source>Not opened, since one of a kind is open at a time: {names}.</source>
            <translation>Nicht geöffnet, da von jeder Art nur eines zugleich offen ist: {names}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>another sequence</source>
            <translation>andere Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>another model</source>
            <translation>anderes Modell</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>turn a knob of the laboratory</source>
            <translation>Regler im Labor verstellen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>take the second model away</source>
            <translation>das zweite Modell wegnehmen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>put a model beside the first</source>
            <translation>ein Modell neben das erste stellen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>forget a run</source>
            <translation>einen Lauf vergessen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>rename a run</source>
            <translation>einen Lauf umbenennen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>show or hide a run</source>
            <translation>einen Lauf zeigen oder verbergen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/steps.py" />
            <source>set up another training</source>
            <translation>anderes Training einrichten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/sessions/weights.py" />
            <source>The weights of its training are not in it: of their {size} MiB {most} would have room.</source>
            <translation>Die Gewichte seines Trainings stehen nicht darin: Von ihren {size} MiB hätten {most} Platz.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>Impulse</source>
            <translation>Impuls</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>Jump</source>
            <translation>Sprung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>Noise</source>
            <translation>Rauschen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>Silence</source>
            <translation>Stille</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>a test signal: an impulse</source>
            <translation>ein Testsignal: ein Impuls</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>a test signal: a jump</source>
            <translation>ein Testsignal: ein Sprung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>a test signal: noise</source>
            <translation>ein Testsignal: Rauschen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>a test signal: silence</source>
            <translation>ein Testsignal: Stille</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>a test signal: symbols drawn at random</source>
            <translation>ein Testsignal: zufällig gezogene Symbole</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>a test signal: characters drawn at random</source>
            <translation>ein Testsignal: zufällig gezogene Zeichen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/signals.py" />
            <source>a sentence to begin with</source>
            <translation>ein Satz für den Anfang</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/squashes.py" />
            <source>tanh</source>
            <translation>tanh</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/squashes.py" />
            <source>ReLU</source>
            <translation>ReLU</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/squashes.py" />
            <source>hard σ</source>
            <translation>hartes σ</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/squashes.py" />
            <source>hard tanh</source>
            <translation>harter tanh</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/step_tables.py" />
            <source>Every step: what is read there, and the value that colours it, under the name of its quantity and unit (c_5: unit 5 of c).</source>
            <translation>Jeder Schritt: was dort gelesen wird und der Wert, der ihn färbt, unter dem Namen seiner Größe und Einheit (c_5: Einheit 5 von c).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/step_tables.py" />
            <source>The colours of the text</source>
            <translation>Die Farben des Textes</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/step_tables.py" />
            <source>A row for every step, a column for every unit, in the order of the image’s rows and under the name of its quantity and unit (c_5: unit 5 of c).</source>
            <translation>Eine Zeile für jeden Schritt, eine Spalte für jede Einheit, in der Reihenfolge der Zeilen des Bildes und unter dem Namen ihrer Größe und Einheit (c_5: Einheit 5 von c).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/step_tables.py" />
            <source>{words} The whole image has {count} numbers, and at most {most} are written: of this one what is seen now, steps {first} to {last}. Steps averaged in a row: {run}; zoom in for fewer.</source>
            <translation>{words} Das ganze Bild hat {count} Zahlen, und höchstens {most} werden geschrieben: von diesem das, was jetzt zu sehen ist, Schritte {first} bis {last}. In einer Zeile gemittelte Schritte: {run}; wer hineinzoomt, mittelt weniger.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/step_tables.py" />
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>Units × steps</source>
            <translation>Einheiten × Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/step_values.py" />
            <source>The trace is still being recorded.</source>
            <translation>Die Spur wird noch aufgenommen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/step_values.py" />
            <source>Wait until it is there.</source>
            <translation>Warten Sie, bis sie da ist.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/studio.py" />
            <source>No other window could be started.</source>
            <translation>Es ließ sich kein weiteres Fenster öffnen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/subwords.py" />
            <source>Shorten it.</source>
            <translation>Kürzen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/subwords.py" />
            <source>Text cannot be cut into these subwords: the package tokenizers is not installed.</source>
            <translation>Text lässt sich nicht in diese Teilwörter zerlegen: Das Paket tokenizers ist nicht installiert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/subwords.py" />
            <source>Install it (pip install tokenizers), or type the subwords themselves, with blanks between them.</source>
            <translation>Es installieren (pip install tokenizers) oder die Teilwörter selbst eintippen, mit Leerzeichen dazwischen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/subwords.py" />
            <source>{name} holds no tokenizer: {why}.</source>
            <translation>{name} enthält keinen Tokenizer: {why}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/subwords.py" />
            <source>Save it again with the program that made it.</source>
            <translation>Die Datei mit dem Programm, von dem sie stammt, neu speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/system_libraries.py" />
            <source>There is no display here</source>
            <translation>Hier gibt es keinen Bildschirm</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/system_libraries.py" />
            <source>The display cannot be reached ({tried})</source>
            <translation>Der Bildschirm ist nicht erreichbar ({tried})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/system_libraries.py" />
            <source>Qt needs system libraries that are missing here: {names}</source>
            <translation>Qt braucht Systembibliotheken, die hier fehlen: {names}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/system_libraries.py" />
            <source>Installing them now, as root, which may take a minute: {command}</source>
            <translation>Sie werden jetzt als root installiert, was eine Minute dauern kann: {command}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/system_libraries.py" />
            <source>Installed.</source>
            <translation>Installiert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/system_libraries.py" />
            <source>Qt needs system libraries that are missing here: {names}.</source>
            <translation>Qt braucht Systembibliotheken, die hier fehlen: {names}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/text_files.py" />
            <source>{name} is not UTF-8 text.</source>
            <translation>{name} ist kein UTF-8-Text.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/text_files.py" />
            <source>Save it as UTF-8.</source>
            <translation>Als UTF-8 speichern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/top_bar.py" />
            <source>Everything that can be done or gone to, by a few letters</source>
            <translation>Alles, was sich tun oder ansteuern lässt, mit ein paar Buchstaben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/top_bar.py" />
            <source>Present {key}</source>
            <translation>Vortragen {key}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/tracing.py" />
            <source>Stopped; what is shown is the sequence before.</source>
            <translation>Abgebrochen; zu sehen ist die vorige Sequenz.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/tracing.py" />
            <source>Change the sequence to compute again.</source>
            <translation>Um neu zu rechnen, die Sequenz ändern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>{name} has {found} different characters, and the table {rows} rows.</source>
            <translation>{name} hat {found} verschiedene Zeichen, und die Tabelle {rows} Zeilen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>Open the text that the model learnt from, or give the characters in their order.</source>
            <translation>Den Text öffnen, aus dem das Modell gelernt hat, oder die Zeichen in ihrer Reihenfolge angeben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>{name} is no JSON: {why}.</source>
            <translation>{name} ist kein JSON: {why}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>A vocabulary has a line a word.</source>
            <translation>Ein Vokabular hat eine Zeile je Wort.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>The vocabulary has {found} entries, and the table {rows} rows.</source>
            <translation>Das Vokabular hat {found} Einträge, die Tabelle {rows} Zeilen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>The vocabulary has an entry twice ({word}).</source>
            <translation>Das Vokabular enthält einen Eintrag zweimal ({word}).</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>Each may stand in it once.</source>
            <translation>Jeder darf nur einmal vorkommen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>{name} holds no vocabulary.</source>
            <translation>{name} enthält kein Vokabular.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>A list of words, or words with their numbers.</source>
            <translation>Gebraucht wird eine Liste von Wörtern, mit oder ohne Nummern.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/vocabularies.py" />
            <source>{name} numbers its words with gaps up to {last}.</source>
            <translation>Die Nummern der Wörter in {name} reichen mit Lücken bis {last}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weight_changes.py" />
            <source>W, reads x</source>
            <translation>W, liest x</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weight_changes.py" />
            <source>W, reads h</source>
            <translation>W, liest h</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weight_changes.py" />
            <source>b, bias</source>
            <translation>b, Bias</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weight_changes.py" />
            <source>p, peephole</source>
            <translation>p, Peephole</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weight_changes.py" />
            <location filename="../../lstm_viz/weights.py" />
            <source>projection</source>
            <translation>Projektion</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weight_changes.py" />
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>what the answer reads of h</source>
            <translation>was die Antwort von h liest</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>bias of the answer</source>
            <translation>Bias der Antwort</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>vector of each symbol</source>
            <translation>Vektor jedes Symbols</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>weights of x</source>
            <translation>Gewichte von x</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>weights of h</source>
            <translation>Gewichte von h</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>bias b_ih</source>
            <translation>Bias b_ih</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>bias b_hh</source>
            <translation>Bias b_hh</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>peephole of {gate}</source>
            <translation>Peephole von {gate}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>, decoder</source>
            <translation>, Decoder</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>, reverse</source>
            <translation>, rückwärts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>unit {name}</source>
            <translation>Einheit {name}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>answer {name}</source>
            <translation>Antwort {name}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/weights.py" />
            <source>symbol {name}</source>
            <translation>Symbol {name}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asking_page.py" />
            <source>New numbers</source>
            <translation>Neue Zahlen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asking_page.py" />
            <source>The same once more, with other numbers</source>
            <translation>Dasselbe noch einmal, mit anderen Zahlen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asking_page.py" />
            <source>Enter, or Alt+→</source>
            <translation>Eingabetaste oder Alt+→</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/choice.py" />
            <source>{number} of {count}: {words}</source>
            <translation>{number} von {count}: {words}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/curve.py" />
            <source>Draw it with the mouse; or ← → choose a step, ↑ ↓ set its value.</source>
            <translation>Mit der Maus zeichnen; oder mit ← → einen Schritt wählen, mit ↑ ↓ seinen Wert.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/fill.py" />
            <source>Line {line}: {words}</source>
            <translation>Zeile {line}: {words}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/made.py" />
            <source>Your answer</source>
            <translation>Eigene Antwort</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/number.py" />
            <source>1 place</source>
            <translation>1 Stelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/number.py" />
            <source>{places} places</source>
            <translation>{places} Stellen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/order.py" />
            <source>Lines to be put in order; Alt with Up and Down moves one</source>
            <translation>Zeilen zum Ordnen; Alt mit Pfeil auf oder ab verschiebt eine</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/order.py" />
            <source>Earlier (Alt+↑)</source>
            <translation>Nach vorn (Alt+↑)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/order.py" />
            <source>Later (Alt+↓)</source>
            <translation>Nach hinten (Alt+↓)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/parts.py" />
            <source>The part that you point at</source>
            <translation>Der gezeigte Teil</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/parts.py" />
            <source>Click on the diagram, or choose here:</source>
            <translation>Ins Schaubild klicken oder hier wählen:</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/parts.py" />
            <source>– nothing yet –</source>
            <translation>– noch nichts –</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/parts.py" />
            <source>Number {number} on the diagram is</source>
            <translation>Nummer {number} im Schaubild ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/asks/parts.py" />
            <source>choose…</source>
            <translation>wählen …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/calculator.py" />
            <source>Calculator: type a sum and press Enter</source>
            <translation>Rechner: Rechnung eintippen, dann Eingabetaste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/calculator.py" />
            <source>0.12 * tanh(0.84)</source>
            <translation>0.12 * tanh(0.84)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <location filename="../../resources/cells/rnn.json" />
            <source>Squash</source>
            <translation>Stauchung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Which</source>
            <translation>Kopplung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Gate’s rows</source>
            <translation>Zeilen des Gates</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Choose, or type units: 2, or 1, 4–6, or all</source>
            <translation>Wählen oder Einheiten eintippen: 2, oder 1, 4–6, oder * für alle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Choose, or type steps: 3, or 3–5, or 3– to the end</source>
            <translation>Wählen oder Schritte eintippen: 3, oder 3–5, oder 3– bis zum Ende</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Symbol</source>
            <translation>Symbol</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Peephole of the {gate}</source>
            <translation>Peephole: {gate}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>untouched: {value}</source>
            <translation>unverändert: {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_editor.py" />
            <source>Nothing reads it: the gates are coupled, and {gate} has no weights.</source>
            <translation>Nichts liest es: Die Gates sind gekoppelt, und {gate} hat keine Gewichte.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_fields.py" />
            <location filename="../../lstm_viz/widgets/knob.py" />
            <source>{name}, typed</source>
            <translation>{name}, eingetippt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_fields.py" />
            <source>units</source>
            <translation>Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_table.py" />
            <source>How much of each gate’s weights changed</source>
            <translation>Wie stark sich die Gewichte jedes Gates geändert haben</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/change_table.py" />
            <source>the layer</source>
            <translation>die Schicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Space switches a change, Delete removes it, F2 names it, Alt+↑ and Alt+↓ reorder</source>
            <translation>Leertaste schaltet eine Änderung an und aus, Entf entfernt sie, F2 benennt sie, Alt+↑ und Alt+↓ ordnen um</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Earlier in the list (Alt+↑)</source>
            <translation>In der Liste nach oben (Alt+↑)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Later in the list (Alt+↓)</source>
            <translation>In der Liste nach unten (Alt+↓)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Remove the change (Delete)</source>
            <translation>Änderung entfernen (Entf)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>The list: name a change, open, save, remove all</source>
            <translation>Die Liste: eine Änderung benennen, öffnen, speichern, alle entfernen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>{change} (not in this model)</source>
            <translation>{change} (nicht in diesem Modell)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Undo: {what} (Ctrl+Z)</source>
            <translation>Rückgängig: {what} (Strg+Z)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Redo: {what} (Ctrl+Shift+Z)</source>
            <translation>Wiederholen: {what} (Strg+Umschalt+Z)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/changes_list.py" />
            <source>Name the change</source>
            <translation>Änderung benennen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/colour_scale.py" />
            <source>−most</source>
            <translation>−größter</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/colour_scale.py" />
            <source>The colours’ scale: from {low} to {high}</source>
            <translation>Die Farbskala: von {low} bis {high}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/colour_scale.py" />
            <source>The colours’ scale: each row reaches to its own largest |value|</source>
            <translation>Die Farbskala: jede Zeile reicht bis zu ihrem eigenen größten |Wert|</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/coloured_text.py" />
            <source>The sequence as coloured text</source>
            <translation>Die Sequenz als gefärbter Text</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/coloured_text.py" />
            <source>Click a symbol to go to its step; drag, or Shift and the arrow keys, to brush a stretch</source>
            <translation>Ein Klick auf ein Symbol führt zu seinem Schritt; Ziehen, oder Umschalt und die Pfeiltasten, überstreicht ein Stück</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/copy_button.py" />
            <source>LaTeX</source>
            <translation>LaTeX</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/copy_button.py" />
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/copy_button.py" />
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/copy_button.py" />
            <source>as {format}</source>
            <translation>als {format}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/copy_button.py" />
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/diagram_buttons.py" />
            <source>Show this phase of the step, complete (key {key})</source>
            <translation>Diese Phase des Schritts vollständig zeigen (Taste {key})</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/diagram_buttons.py" />
            <source>Phase {number}: {name}</source>
            <translation>Phase {number}: {name}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/diagram_signs.py" />
            <source>show untouched</source>
            <translation>unverändert zeigen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/diagram_signs.py" />
            <source>Between the run with the changes of “What if” and the run without them</source>
            <translation>Zwischen dem Lauf mit den Änderungen aus „Was wäre, wenn“ und dem Lauf ohne sie</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/diagram_signs.py" />
            <source>still shown: {title}</source>
            <translation>noch zu sehen: {title}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/diagram_signs.py" />
            <source>The model that is chosen has no sequence that it can read yet</source>
            <translation>Für das gewählte Modell gibt es noch keine Sequenz, die es lesen kann</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/diagram_signs.py" />
            <source>stored trace</source>
            <translation>gespeicherte Spur</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/diagram_signs.py" />
            <source>Computed earlier and kept with the program; the engine is starting</source>
            <translation>Früher berechnet und mit dem Programm aufbewahrt; der Rechenprozess startet gerade</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/diagram_signs.py" />
            <source>Encoder and decoder have weights of their own: each step shows those that read it</source>
            <translation>Encoder und Decoder haben eigene Gewichte: Jeder Schritt zeigt die, die ihn lesen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/diagram_signs.py" />
            <source>1 change</source>
            <translation>1 Änderung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/diagram_signs.py" />
            <source>{count} changes</source>
            <translation>{count} Änderungen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/diagram_signs.py" />
            <source>show changed</source>
            <translation>geändert zeigen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/difficulty.py" />
            <source>Difficulty</source>
            <translation>Schwierigkeit</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/difficulty.py" />
            <source>The higher, the harder</source>
            <translation>Je höher, desto schwerer</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/drawn_curve.py" />
            <source>Your curve: Left and Right choose a step, Up and Down its value</source>
            <translation>Die gezeichnete Kurve: Links und Rechts wählen einen Schritt, Auf und Ab seinen Wert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/drawn_curve.py" />
            <source>drawn by you</source>
            <translation>selbst gezeichnet</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/drawn_curve.py" />
            <source>what it is</source>
            <translation>wie es ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/drawn_curve.py" />
            <source>nothing yet</source>
            <translation>noch nichts</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/drawn_curve.py" />
            <source>step {step} of {steps}: {value}</source>
            <translation>Schritt {step} von {steps}: {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/equation_row.py" />
            <source>Show the sum: {name}, term by term</source>
            <translation>Summe zeigen: {name}, Glied für Glied</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/equation_row.py" />
            <source>untouched {value}</source>
            <translation>unverändert {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/gate_curves.py" />
            <source>Gates of the unit here</source>
            <translation>Die Gates der Einheit an dieser Stelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/gate_curves.py" />
            <source>step {step}; {values}</source>
            <translation>Schritt {step}; {values}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/histogram.py" />
            <source>Histogram of {name}: from {low} to {high}, mean {mean}</source>
            <translation>Histogramm von {name}: von {low} bis {high}, Mittel {mean}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/lesson_map.py" />
            <source>The map of the course: the arrow keys go from lesson to lesson, Enter opens one</source>
            <translation>Die Karte des Kurses: Die Pfeiltasten führen von Lektion zu Lektion, die Eingabetaste öffnet eine</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/lesson_map.py" />
            <source>not done</source>
            <translation>nicht erledigt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/lesson_map.py" />
            <source>{title}, {state}. Comes after: {before}. Leads to: {after}.</source>
            <translation>{title}, {state}. Kommt nach: {before}. Führt zu: {after}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/model_tree.py" />
            <source>What is in the model</source>
            <translation>Was im Modell ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/model_tree.py" />
            <source>recurrent layer</source>
            <translation>rekurrente Schicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/model_tree.py" />
            <source>group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/model_tree.py" />
            <source>tensor</source>
            <translation>Tensor</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/plot_card.py" />
            <source>Export as {format}…</source>
            <translation>Als {format} exportieren …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Predict</source>
            <translation>Vorhersage</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Show me</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>The answer</source>
            <translation>Die Antwort</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Right.</source>
            <translation>Richtig.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/question_block.py" />
            <source>Not yet.</source>
            <translation>Noch nicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Your race</source>
            <translation>Eigener Wettlauf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Equal number of</source>
            <translation>Gleich viele</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/race_setup.py" />
            <source>Hidden units of the first</source>
            <translation>Einheiten des ersten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/sequence_entry.py" />
            <source>Another sequence</source>
            <translation>Eine andere Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/sequence_entry.py" />
            <source>Type or drop text, a CSV or a NumPy array here</source>
            <translation>Hier Text eingeben oder Text, CSV oder ein NumPy-Array ablegen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/sequence_entry.py" />
            <source>Sequences that were read</source>
            <translation>Gelesene Sequenzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/sequence_entry.py" />
            <source>Test signals</source>
            <translation>Testsignale</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/sequence_entry.py" />
            <source>Feeds the layer an impulse, a step, noise or silence</source>
            <translation>Speist einen Impuls, einen Sprung, Rauschen oder Stille in die Schicht ein</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/sequence_entry.py" />
            <source>{steps} steps</source>
            <translation>{steps} Schritte</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/setting_fields.py" />
            <source>Hidden units</source>
            <translation>Einheiten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/setting_fields.py" />
            <source>Batch</source>
            <translation>Batch</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/setting_fields.py" />
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/squash.py" />
            <source>The curve of {squash}</source>
            <translation>Die Kurve von {squash}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/squash.py" />
            <source>{squash}({z}) = {value}, on its curve</source>
            <translation>{squash}({z}) = {value}, auf der Kurve</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/step_curves.py" />
            <source>{name}: from {first} to {last}, between {least} and {most}</source>
            <translation>{name}: von {first} bis {last}, zwischen {least} und {most}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/step_curves.py" />
            <source>step {step}: {value}</source>
            <translation>Schritt {step}: {value}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>product</source>
            <translation>Produkt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>Unit {unit} of h_{{t−1}}</source>
            <translation>Einheit {unit} von h_{{t−1}}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>Place {place} of x_t</source>
            <translation>Platz {place} von x_t</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>What unit {unit} adds itself</source>
            <translation>Was Einheit {unit} selbst beiträgt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>A click or Enter changes its weight</source>
            <translation>Ein Klick oder die Eingabetaste ändert das Gewicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>A click or Enter changes b_ih</source>
            <translation>Ein Klick oder die Eingabetaste ändert b_ih</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>A click or Enter shows every term</source>
            <translation>Ein Klick oder die Eingabetaste zeigt jedes Glied</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/terms.py" />
            <source>The sum, term by term</source>
            <translation>Die Summe, Glied für Glied</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline.py" />
            <location filename="../../lstm_viz/workspaces/cell.py" />
            <location filename="../../lstm_viz/workspaces/lesson_stage_view.py" />
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline.py" />
            <source>Drag to move in time; Shift and drag to loop a stretch</source>
            <translation>Ziehen bewegt durch die Zeit; mit Umschalt gezogen wird ein Stück wiederholt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline.py" />
            <source>The gradient is cut at step {steps}</source>
            <translation>Der Gradient ist in Schritt {steps} durchtrennt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline.py" />
            <source>overview: {units} units in {groups} groups, averaged</source>
            <translation>Übersicht: {units} Einheiten in {groups} Gruppen, gemittelt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline.py" />
            <source>overview: {columns} stretches of about {steps} steps, averaged</source>
            <translation>Übersicht: {columns} Abschnitte von etwa {steps} Schritten, gemittelt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline_difference.py" />
            <source>Δh up to {most}</source>
            <translation>Δh bis {most}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline_difference.py" />
            <source>thin: untouched</source>
            <translation>dünn: unverändert</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline_header.py" />
            <source>encoder</source>
            <translation>Encoder</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/timeline_header.py" />
            <source>decoder</source>
            <translation>Decoder</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>A hint</source>
            <translation>Tipp</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>Show me the answer</source>
            <translation>Lösung zeigen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>Try</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>Reached.</source>
            <translation>Erreicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>This is how it is reached.</source>
            <translation>So wird es erreicht.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>Here only this counts: {tools}.</source>
            <translation>Hier zählt nur: {tools}.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>holding a gate</source>
            <translation>ein Gate festhalten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>another squash</source>
            <translation>eine andere Stauchung</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>the forget bias</source>
            <translation>der Forget-Bias</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>taking a unit out</source>
            <translation>eine Einheit herausnehmen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>removing the forget gate</source>
            <translation>das Forget-Gate entfernen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>coupling the gates</source>
            <translation>die Gates koppeln</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>peepholes</source>
            <translation>Peepholes</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>a weight</source>
            <translation>ein Gewicht</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>a symbol of the sequence</source>
            <translation>ein Symbol der Sequenz</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>a number of the input</source>
            <translation>eine Zahl der Eingabe</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>setting a state</source>
            <translation>einen Zustand setzen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/try_block.py" />
            <source>holds</source>
            <translation>erfüllt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/two_curves.py" />
            <source>{name} of both models, from {low} to {high}</source>
            <translation>{name} beider Modelle, von {low} bis {high}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/unit_bars.py" />
            <source>Units that match, the best first</source>
            <translation>Passende Einheiten, die beste zuerst</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/unit_bars.py" />
            <source>, turned around</source>
            <translation>, umgekehrt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/unit_bars.py" />
            <source>unit {unit}: {score}{turned}</source>
            <translation>Einheit {unit}: {score}{turned}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/unit_bars.py" />
            <source>{sign}unit {unit}</source>
            <translation>{sign}Einheit {unit}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/unit_image.py" />
            <source>Click: unit and step. Drag: pan. Wheel: zoom in time, with Shift in units. Shift and drag: brush.</source>
            <translation>Klicken: Einheit und Schritt. Ziehen: verschieben. Mausrad: Zeit vergrößern, mit Umschalt Einheiten. Umschalt und Ziehen: überstreichen.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/value_map.py" />
            <source>Values of the tensor</source>
            <translation>Werte des Tensors</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/whereabouts.py" />
            <source>Step {step} of {steps}</source>
            <translation>Schritt {step} von {steps}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/widgets/whereabouts.py" />
            <source>unit {unit} of {units}</source>
            <translation>Einheit {unit} von {units}</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/window.py" />
            <source>Blanked screen</source>
            <translation>Leerer Bildschirm</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/window.py" />
            <source>Go to {workspace}</source>
            <translation>Zu {workspace} gehen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/work_bar.py" />
            <source>Under way</source>
            <translation>Im Gange</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/work_bar.py" />
            <source>How much of it is done</source>
            <translation>Wie viel davon getan ist</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/work_bar.py" />
            <source>What was there before stays</source>
            <translation>Was vorher da war, bleibt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/cell.py" />
            <source>Cell workspace</source>
            <translation>Arbeitsbereich Zelle</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/cell.py" />
            <location filename="../../lstm_viz/workspaces/lesson_stage_view.py" />
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Diagram</source>
            <translation>Schaubild</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/gradients.py" />
            <source>Gradients workspace</source>
            <translation>Arbeitsbereich Gradienten</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/gradients.py" />
            <source>Taken apart</source>
            <translation>Zerlegt</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>Inspect workspace</source>
            <translation>Arbeitsbereich Untersuchen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>The model and what it learned</source>
            <translation>Das Modell und was es gelernt hat</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>{name} is written.</source>
            <translation>{name} ist geschrieben.</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>What it learned</source>
            <translation>Was es gelernt hat</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/inspect.py" />
            <source>Pattern</source>
            <translation>Muster</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/learn.py" />
            <source>Learn workspace</source>
            <translation>Arbeitsbereich Lernen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/learn_own.py" />
            <source>and {count} more</source>
            <translation>und {count} weitere</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/learn_own.py" />
            <source>The folder of your own lessons</source>
            <translation>Der Ordner mit eigenen Lektionen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/lesson_stage_view.py" />
            <source>Row of cells</source>
            <translation>Reihe von Zellen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/lesson_stage_view.py" />
            <source>Squashing functions</source>
            <translation>Stauchfunktionen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/lesson_stage_view.py" />
            <source>Race</source>
            <translation>Wettlauf</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/lesson_stage_view.py" />
            <source>The stage</source>
            <translation>Die Bühne</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/lesson_stage_view.py" />
            <source>The engine is starting …</source>
            <translation>Der Rechenprozess startet …</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Live workspace</source>
            <translation>Arbeitsbereich Live</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Sequences, with the model’s answer beside the truth</source>
            <translation>Sequenzen, mit der Antwort des Modells neben der richtigen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Models of this program (*.safetensors);;Weights for PyTorch (*.pt);;Checkpoints (*.checkpoint)</source>
            <translation>Modelle dieses Programms (*.safetensors);;Gewichte für PyTorch (*.pt);;Checkpoints (*.checkpoint)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Save {name}</source>
            <translation>{name} speichern</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Checkpoints (*.checkpoint)</source>
            <translation>Checkpoints (*.checkpoint)</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Open a checkpoint</source>
            <translation>Checkpoint öffnen</translation>
        </message>
        <message>
            <location filename="../../lstm_viz/workspaces/live.py" />
            <source>Training plots</source>
            <translation>Diagramme des Trainings</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding.py" />
            <location filename="../../engine/tasks/adding_1997.py" />
            <location filename="../../engine/tasks/bracket_depth.py" />
            <location filename="../../engine/tasks/copy_memory.py" />
            <location filename="../../engine/tasks/embedded_reber.py" />
            <location filename="../../engine/tasks/hold_latest.py" />
            <location filename="../../engine/tasks/last_word.py" />
            <location filename="../../engine/tasks/next_character.py" />
            <location filename="../../engine/tasks/own_sentences.py" />
            <location filename="../../engine/tasks/own_table.py" />
            <location filename="../../engine/tasks/own_text.py" />
            <location filename="../../engine/tasks/remember_first.py" />
            <location filename="../../engine/tasks/sentiment.py" />
            <location filename="../../engine/tasks/sum_of_sines.py" />
            <location filename="../../engine/tasks/task.py" />
            <location filename="../../engine/tasks/temporal_order.py" />
            <location filename="../../engine/tasks/translation.py" />
            <source>Hidden size</source>
            <comment>a setting of a task</comment>
            <translation>Verborgene Größe</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding.py" />
            <location filename="../../engine/tasks/adding_1997.py" />
            <location filename="../../engine/tasks/bracket_depth.py" />
            <location filename="../../engine/tasks/copy_memory.py" />
            <location filename="../../engine/tasks/embedded_reber.py" />
            <location filename="../../engine/tasks/hold_latest.py" />
            <location filename="../../engine/tasks/last_word.py" />
            <location filename="../../engine/tasks/next_character.py" />
            <location filename="../../engine/tasks/own_sentences.py" />
            <location filename="../../engine/tasks/own_table.py" />
            <location filename="../../engine/tasks/own_text.py" />
            <location filename="../../engine/tasks/remember_first.py" />
            <location filename="../../engine/tasks/sentiment.py" />
            <location filename="../../engine/tasks/sum_of_sines.py" />
            <location filename="../../engine/tasks/task.py" />
            <location filename="../../engine/tasks/temporal_order.py" />
            <location filename="../../engine/tasks/translation.py" />
            <source>Training steps</source>
            <comment>a setting of a task</comment>
            <translation>Trainingsschritte</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding.py" />
            <location filename="../../engine/tasks/adding_1997.py" />
            <location filename="../../engine/tasks/bracket_depth.py" />
            <location filename="../../engine/tasks/copy_memory.py" />
            <location filename="../../engine/tasks/embedded_reber.py" />
            <location filename="../../engine/tasks/hold_latest.py" />
            <location filename="../../engine/tasks/last_word.py" />
            <location filename="../../engine/tasks/next_character.py" />
            <location filename="../../engine/tasks/own_sentences.py" />
            <location filename="../../engine/tasks/own_table.py" />
            <location filename="../../engine/tasks/own_text.py" />
            <location filename="../../engine/tasks/remember_first.py" />
            <location filename="../../engine/tasks/sentiment.py" />
            <location filename="../../engine/tasks/sum_of_sines.py" />
            <location filename="../../engine/tasks/task.py" />
            <location filename="../../engine/tasks/temporal_order.py" />
            <location filename="../../engine/tasks/translation.py" />
            <source>Batch size</source>
            <comment>a setting of a task</comment>
            <translation>Batchgröße</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding.py" />
            <location filename="../../engine/tasks/adding_1997.py" />
            <location filename="../../engine/tasks/bracket_depth.py" />
            <location filename="../../engine/tasks/copy_memory.py" />
            <location filename="../../engine/tasks/embedded_reber.py" />
            <location filename="../../engine/tasks/hold_latest.py" />
            <location filename="../../engine/tasks/last_word.py" />
            <location filename="../../engine/tasks/next_character.py" />
            <location filename="../../engine/tasks/own_sentences.py" />
            <location filename="../../engine/tasks/own_table.py" />
            <location filename="../../engine/tasks/own_text.py" />
            <location filename="../../engine/tasks/remember_first.py" />
            <location filename="../../engine/tasks/sentiment.py" />
            <location filename="../../engine/tasks/sum_of_sines.py" />
            <location filename="../../engine/tasks/task.py" />
            <location filename="../../engine/tasks/temporal_order.py" />
            <location filename="../../engine/tasks/translation.py" />
            <source>Learning rate</source>
            <comment>a setting of a task</comment>
            <translation>Lernrate</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding.py" />
            <location filename="../../engine/tasks/task.py" />
            <location filename="../../engine/tasks/translation.py" />
            <source>Forget bias</source>
            <comment>a setting of a task</comment>
            <translation>Forget-Bias</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding.py" />
            <location filename="../../engine/tasks/hold_latest.py" />
            <location filename="../../engine/tasks/remember_first.py" />
            <location filename="../../engine/tasks/task.py" />
            <source>Input bias</source>
            <comment>a setting of a task</comment>
            <translation>Input-Bias</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding.py" />
            <source>Shortest</source>
            <comment>a setting of a task</comment>
            <translation>Kürzeste</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding.py" />
            <location filename="../../engine/tasks/embedded_reber.py" />
            <location filename="../../engine/tasks/own_sentences.py" />
            <location filename="../../engine/tasks/own_table.py" />
            <location filename="../../engine/tasks/remember_first.py" />
            <source>Longest</source>
            <comment>a setting of a task</comment>
            <translation>Längste</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding.py" />
            <location filename="../../resources/models/adding.safetensors" />
            <source>Add the two marked numbers</source>
            <translation>Die zwei markierten Zahlen addieren</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding.py" />
            <source>A long row of numbers, two of them marked. At the last step the answer is 0.5 + (their sum) / 4.</source>
            <translation>Eine lange Reihe von Zahlen, zwei davon markiert. Im letzten Schritt ist die Antwort 0.5 + (ihre Summe) / 4.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding_1997.py" />
            <location filename="../../engine/tasks/last_word.py" />
            <location filename="../../engine/tasks/next_character.py" />
            <location filename="../../engine/tasks/own_sentences.py" />
            <location filename="../../engine/tasks/own_table.py" />
            <location filename="../../engine/tasks/own_text.py" />
            <location filename="../../engine/tasks/sentiment.py" />
            <location filename="../../engine/tasks/task.py" />
            <location filename="../../engine/tasks/temporal_order.py" />
            <source>Longest memory</source>
            <comment>a setting of a task</comment>
            <translation>Längstes Gedächtnis</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding_1997.py" />
            <location filename="../../engine/tasks/bracket_depth.py" />
            <location filename="../../engine/tasks/hold_latest.py" />
            <location filename="../../engine/tasks/next_character.py" />
            <location filename="../../engine/tasks/own_text.py" />
            <location filename="../../engine/tasks/temporal_order.py" />
            <source>Length</source>
            <comment>a setting of a task</comment>
            <translation>Länge</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding_1997.py" />
            <source>Add the two marked numbers, as published</source>
            <translation>Die zwei markierten Zahlen addieren, wie veröffentlicht</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/adding_1997.py" />
            <source>A long row of numbers, two of them marked by 1, the ends by −1. At the end the answer is 0.5 + (the marked two’s sum) / 4.</source>
            <translation>Eine lange Reihe von Zahlen, zwei davon mit 1 markiert, die Enden mit −1. Am Ende ist die Antwort 0.5 + (Summe der zwei markierten) / 4.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/bracket_depth.py" />
            <source>Deepest</source>
            <comment>a setting of a task</comment>
            <translation>Größte Tiefe</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/bracket_depth.py" />
            <source>Letters</source>
            <comment>a setting of a task</comment>
            <translation>Buchstaben</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/bracket_depth.py" />
            <source>How many brackets are open</source>
            <translation>Wie viele Klammern offen sind</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/bracket_depth.py" />
            <source>Brackets among letters. At every symbol the answer is how many brackets are open.</source>
            <translation>Klammern zwischen Buchstaben. Bei jedem Symbol ist die Antwort, wie viele Klammern offen sind.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/copy_memory.py" />
            <source>Lag</source>
            <comment>a setting of a task</comment>
            <translation>Wartezeit</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/copy_memory.py" />
            <source>Items</source>
            <comment>a setting of a task</comment>
            <translation>Symbole</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/copy_memory.py" />
            <source>Copy the symbols after a wait</source>
            <translation>Die Symbole nach einer Pause abschreiben</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/copy_memory.py" />
            <source>A few symbols, a long wait, a question mark. After it the answers are the symbols, in order.</source>
            <translation>Ein paar Symbole, eine lange Pause, ein Fragezeichen. Danach sind die Antworten die Symbole, der Reihe nach.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/embedded_reber.py" />
            <source>Loops</source>
            <comment>a setting of a task</comment>
            <translation>Schleifen</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/embedded_reber.py" />
            <source>Embedded Reber grammar</source>
            <translation>Eingebettete Reber-Grammatik</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/embedded_reber.py" />
            <source>A string that a small grammar made. At every letter the answer is the next one; the last but one was decided by the second.</source>
            <translation>Eine Zeichenkette, die eine kleine Grammatik gebildet hat. Bei jedem Buchstaben ist die Antwort der nächste; über den vorletzten hat der zweite entschieden.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/hold_latest.py" />
            <location filename="../../engine/tasks/remember_first.py" />
            <location filename="../../engine/tasks/task.py" />
            <source>Activity cost</source>
            <comment>a setting of a task</comment>
            <translation>Aktivitätskosten</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/hold_latest.py" />
            <source>Marks</source>
            <comment>a setting of a task</comment>
            <translation>Markierungen</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/hold_latest.py" />
            <location filename="../../resources/models/hold_latest.safetensors" />
            <source>Hold the latest capital</source>
            <translation>Den letzten Großbuchstaben halten</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/hold_latest.py" />
            <source>Letters at random, a few of them capital. At every step the answer is the latest capital.</source>
            <translation>Zufällige Buchstaben, einige davon groß. In jedem Schritt ist die Antwort der letzte Großbuchstabe.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/last_word.py" />
            <location filename="../../engine/tasks/sentiment.py" />
            <source>Distance</source>
            <comment>a setting of a task</comment>
            <translation>Abstand</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/last_word.py" />
            <source>The last word, decided by an early one</source>
            <translation>Das letzte Wort, über das ein frühes entscheidet</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/last_word.py" />
            <source>A sentence in which somebody grows up in a country, and much else happens. At its end the answer is the language of the country that was named first.</source>
            <translation>Ein Satz, in dem jemand in einem Land aufwächst und noch vieles andere geschieht. An seinem Ende ist die Antwort die Sprache des Landes, das zuerst genannt wurde.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/next_character.py" />
            <source>Prose</source>
            <comment>a setting of a task</comment>
            <translation>Erzähltext</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/next_character.py" />
            <location filename="../../resources/models/next_character.safetensors" />
            <source>Predict the next character</source>
            <translation>Das nächste Zeichen vorhersagen</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/next_character.py" />
            <source>A story, character by character. At every character the answer is the next one.</source>
            <translation>Eine Geschichte, Zeichen für Zeichen. Bei jedem Zeichen ist die Antwort das nächste.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_sentences.py" />
            <location filename="../../engine/tasks/own_table.py" />
            <location filename="../../engine/tasks/own_text.py" />
            <source>File</source>
            <comment>a setting of a task</comment>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_sentences.py" />
            <source>Text</source>
            <comment>a setting of a task</comment>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_sentences.py" />
            <source>Label</source>
            <comment>a setting of a task</comment>
            <translation>Etikett</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_sentences.py" />
            <source>Words</source>
            <comment>a setting of a task</comment>
            <translation>Wörter</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_sentences.py" />
            <source>Label your own sentences</source>
            <translation>Eigene Sätze in Klassen einteilen</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_sentences.py" />
            <source>The sentences of a table of yours. At the last word the answer is the sentence’s label.</source>
            <translation>Die Sätze einer eigenen Tabelle. Beim letzten Wort ist die Antwort die Klasse des Satzes.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_table.py" />
            <source>Target</source>
            <comment>a setting of a task</comment>
            <translation>Ziel</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_table.py" />
            <source>Sequence</source>
            <comment>a setting of a task</comment>
            <translation>Sequenz</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_table.py" />
            <source>Kind</source>
            <comment>a setting of a task</comment>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_table.py" />
            <source>Tell a column of your own table</source>
            <translation>Eine Spalte der eigenen Tabelle vorhersagen</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_table.py" />
            <source>The sequences of a table of yours. At the last step the answer is the target’s column.</source>
            <translation>Die Sequenzen einer eigenen Tabelle. Im letzten Schritt ist die Antwort die Spalte mit dem Zielwert.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_text.py" />
            <source>Characters</source>
            <comment>a setting of a task</comment>
            <translation>Zeichen</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_text.py" />
            <source>Predict the next character of your own text</source>
            <translation>Das nächste Zeichen eines eigenen Textes vorhersagen</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/own_text.py" />
            <source>Pieces of a text file of yours. At every character the answer is the next one.</source>
            <translation>Stücke einer eigenen Textdatei. Bei jedem Zeichen ist die Antwort das nächste.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/remember_first.py" />
            <location filename="../../engine/tasks/task.py" />
            <source>Output bias</source>
            <comment>a setting of a task</comment>
            <translation>Output-Bias</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/remember_first.py" />
            <source>Silence</source>
            <comment>a setting of a task</comment>
            <translation>Stille</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/remember_first.py" />
            <source>Blanks</source>
            <comment>a setting of a task</comment>
            <translation>Leerstellen</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/remember_first.py" />
            <location filename="../../resources/models/remember_first.safetensors" />
            <source>Remember the first symbol</source>
            <translation>Das erste Symbol merken</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/remember_first.py" />
            <source>A letter, blanks, a question mark. At the question mark the answer is the letter, before it nothing.</source>
            <translation>Ein Buchstabe, Leerstellen, ein Fragezeichen. Beim Fragezeichen ist die Antwort der Buchstabe, davor nichts.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/sentiment.py" />
            <source>Turned</source>
            <comment>a setting of a task</comment>
            <translation>Gewendet</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/sentiment.py" />
            <location filename="../../resources/models/sentiment.safetensors" />
            <source>Praise or complaint</source>
            <translation>Lob oder Tadel</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/sentiment.py" />
            <source>A sentence about a film, a dinner, a concert. At its full stop the answer is whether it praises or complains; what turns a word into its opposite stands far from it.</source>
            <translation>Ein Satz über einen Film, ein Essen, ein Konzert. An seinem Punkt ist die Antwort, ob er lobt oder tadelt; was ein Wort in sein Gegenteil verkehrt, steht weit von ihm entfernt.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/sum_of_sines.py" />
            <source>Sines</source>
            <comment>a setting of a task</comment>
            <translation>Sinuswellen</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/sum_of_sines.py" />
            <source>Shown</source>
            <comment>a setting of a task</comment>
            <translation>Gezeigt</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/sum_of_sines.py" />
            <source>Onwards</source>
            <comment>a setting of a task</comment>
            <translation>Vorhersagen</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/sum_of_sines.py" />
            <source>Noise</source>
            <comment>a setting of a task</comment>
            <translation>Rauschen</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/sum_of_sines.py" />
            <source>Carry on a sum of sines</source>
            <translation>Eine Summe von Sinuswellen fortsetzen</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/sum_of_sines.py" />
            <source>Waves, one on top of the other. At every step the answer is the next value; run on its own answers, the model carries the signal on.</source>
            <translation>Wellen, eine über der anderen. In jedem Schritt ist die Antwort der nächste Wert; bekommt das Modell seine eigenen Antworten zu lesen, setzt es das Signal fort.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/temporal_order.py" />
            <source>Which came first: X or Y, twice</source>
            <translation>Was kam zuerst: X oder Y, zweimal</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/temporal_order.py" />
            <source>Noise, and in it X or Y, twice, far apart. At the last symbol the answer is their order.</source>
            <translation>Rauschen, und darin X oder Y, zweimal, weit auseinander. Beim letzten Symbol ist die Antwort ihre Reihenfolge.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/temporal_order_three.py" />
            <source>Which came first: X or Y, three times</source>
            <translation>Was kam zuerst: X oder Y, dreimal</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/temporal_order_three.py" />
            <source>Noise, and in it X or Y, three times, far apart. At the last symbol the answer is their order.</source>
            <translation>Rauschen, und darin X oder Y, dreimal, weit auseinander. Beim letzten Symbol ist die Antwort ihre Reihenfolge.</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/translation.py" />
            <source>Largest</source>
            <comment>a setting of a task</comment>
            <translation>Größte Zahl</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/translation.py" />
            <location filename="../../resources/models/translation.safetensors" />
            <source>Numbers from English into French</source>
            <translation>Zahlen aus dem Englischen ins Französische</translation>
        </message>
        <message>
            <location filename="../../engine/tasks/translation.py" />
            <source>A number in English words, an arrow, and the same number in French words, each answered before it is read. One LSTM reads, another writes.</source>
            <translation>Eine Zahl in englischen Wörtern, ein Pfeil und dieselbe Zahl in französischen Wörtern, jedes beantwortet, bevor es gelesen wird. Ein LSTM liest, ein anderes schreibt.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Cho et al. 2014; the reset gate after the product, as PyTorch and cuDNN have it</source>
            <translation>Cho et al. 2014; das Reset-Gate nach dem Produkt, wie PyTorch und cuDNN es haben</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Gated recurrent unit: a dotted line</source>
            <translation>Gated Recurrent Unit: eine gepunktete Linie</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>reset gate</source>
            <translation>Reset-Gate</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>update gate</source>
            <translation>Update-Gate</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Reset: how much of the past to look at</source>
            <translation>Zurücksetzen: wie viel Vergangenheit zählt</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The reset gate says, unit by unit, how much of what h_{t−1} has to say the candidate gets to hear.</source>
            <translation>Das Reset-Gate sagt für jede Einheit, wie viel der Kandidat von dem zu hören bekommt, was h_{t−1} zu sagen hat.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The reset gate of unit {unit} lets {r%} of {m} through: {reset}.</source>
            <translation>Das Reset-Gate von Einheit {unit} lässt {r%} von {m} durch: {reset}.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Propose</source>
            <translation>Vorschlagen</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Propose: the candidate</source>
            <translation>Vorschlagen: der Kandidat</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The candidate is new content, made from the input and from what the reset gate let through.</source>
            <translation>Der Kandidat ist neuer Inhalt; er entsteht aus der Eingabe und aus dem, was das Reset-Gate durchgelassen hat.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Unit {unit} proposes {n}.</source>
            <translation>Einheit {unit} schlägt {n} vor.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Update</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Update: how much to keep</source>
            <translation>Aktualisieren: wie viel behalten wird</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The update gate opens two valves at once: by z_t for the old state, by 1 − z_t for the candidate. What one gains the other loses.</source>
            <translation>Das Update-Gate öffnet zwei Ventile zugleich: um z_t für den alten Zustand, um 1 − z_t für den Kandidaten. Was der eine gewinnt, verliert der andere.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Unit {unit} keeps {z%} of its old state and takes {1−z%} of the candidate.</source>
            <translation>Einheit {unit} behält {z%} ihres alten Zustands und übernimmt {1−z%} vom Kandidaten.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Mix</source>
            <translation>Mischen</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Mix: the new hidden state</source>
            <translation>Mischen: der neue verborgene Zustand</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>What was kept and what was taken are added: h_t lies between h_{t−1} and the candidate. It is memory and output in one.</source>
            <translation>Das Behaltene und das Übernommene werden addiert: h_t liegt zwischen h_{t−1} und dem Kandidaten. Es ist Gedächtnis und Ausgabe in einem.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Unit {unit} keeps {kept} and adds {written}: {h}.</source>
            <translation>Einheit {unit} behält {kept} und addiert {written}: {h}.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The order is for explaining: r_t and z_t depend only on h_{t−1} and x_t; the candidate waits for r_t. z_t keeps, as a forget gate does; 1 − z_t writes.</source>
            <translation>Die Reihenfolge dient der Erklärung: r_t und z_t hängen nur von h_{t−1} und x_t ab; der Kandidat wartet auf r_t. z_t behält, wie es ein Forget-Gate tut; 1 − z_t schreibt.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>The symbol or the numbers that this step of the sequence brings in.</source>
            <translation>Das Symbol oder die Zahlen, die dieser Schritt der Sequenz mitbringt.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Hidden state before</source>
            <translation>Verborgener Zustand davor</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The memory as the step before left it. A GRU has no other: its hidden state is all its memory.</source>
            <translation>Das Gedächtnis, wie der vorige Schritt es hinterlassen hat. Eine GRU hat kein anderes: Ihr verborgener Zustand ist ihr ganzes Gedächtnis.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Reset r</source>
            <translation>Reset r</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Reset gate</source>
            <translation>Reset-Gate</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The reset gate: how much of the old state the candidate gets to see. 0 lets it start afresh.</source>
            <translation>Das Reset-Gate: wie viel der Kandidat vom alten Zustand zu sehen bekommt. Bei 0 fängt er von vorn an.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Recall m</source>
            <translation>Erinnerung m</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>What the old state says</source>
            <translation>Was der alte Zustand sagt</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>What the old hidden state has to say to the candidate: a weighted sum, before the reset gate.</source>
            <translation>Was der alte verborgene Zustand dem Kandidaten zu sagen hat: eine gewichtete Summe, noch vor dem Reset-Gate.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Let through</source>
            <translation>Durchgelassen</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>What the reset valve lets through of it.</source>
            <translation>Was das Reset-Ventil davon durchlässt.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Candidate n</source>
            <translation>Kandidat n</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Candidate</source>
            <translation>Kandidat</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The candidate: the new content, between −1 and 1, that could take the old state’s place.</source>
            <translation>Der Kandidat: neuer Inhalt, zwischen −1 und 1, der an die Stelle des alten Zustands treten könnte.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Update z</source>
            <translation>Update z</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Update gate</source>
            <translation>Update-Gate</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The update gate: how much of the old state is kept, as a forget gate does; 1 − z is taken of the candidate.</source>
            <translation>Das Update-Gate: wie viel vom alten Zustand behalten wird, wie bei einem Forget-Gate; vom Kandidaten wird 1 − z übernommen.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>What is left of the old state after the update valve.</source>
            <translation>Was nach dem Update-Ventil vom alten Zustand übrig ist.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>Taken</source>
            <translation>Übernommen</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>What is taken of the candidate: as much as the old state gave up.</source>
            <translation>Was vom Kandidaten übernommen wird: so viel, wie der alte Zustand abgegeben hat.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Hidden h</source>
            <translation>Verborgen h</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Hidden state</source>
            <translation>Verborgener Zustand</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>The hidden state: the memory that runs straight on, and what the rest of the network sees.</source>
            <translation>Der verborgene Zustand: das Gedächtnis, das geradewegs weiterläuft, und das, was das übrige Netz sieht.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>update</source>
            <comment>the name of a gate, in its box</comment>
            <translation>Update</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>recall</source>
            <comment>the name of a gate, in its box</comment>
            <translation>Erinnern</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>reset</source>
            <comment>the name of a gate, in its box</comment>
            <translation>Reset</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>candidate</source>
            <comment>the name of a gate, in its box</comment>
            <translation>Kandidat</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>hidden state</source>
            <comment>what a vector is, beside the cell</comment>
            <translation>verborgen</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>input</source>
            <comment>what a vector is, beside the cell</comment>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>unit {unit} keeps {z%}</source>
            <translation>Einheit {unit} behält {z%}</translation>
        </message>
        <message>
            <location filename="../../resources/cells/gru.json" />
            <source>pipe width = signal (m, r ⊙ m: full at 4) · valve = gate · hatched = negative · grey = not computed yet</source>
            <translation>Leitung = Signal (m, r ⊙ m: voll bei 4) · Ventil = Gate · schraffiert: negativ · grau: noch nicht berechnet</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <source>Hochreiter &amp; Schmidhuber 1997; the forget gate: Gers, Schmidhuber &amp; Cummins 2000</source>
            <translation>Hochreiter &amp; Schmidhuber 1997; das Forget-Gate: Gers, Schmidhuber &amp; Cummins 2000</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <source>Long short-term memory, with a forget gate: a solid line</source>
            <translation>Long Short-Term Memory, mit einem Forget-Gate: eine durchgezogene Linie</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>input gate</source>
            <translation>Input-Gate</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>forget gate</source>
            <translation>Forget-Gate</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>output gate</source>
            <translation>Output-Gate</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Forget: how much to keep</source>
            <translation>Vergessen: wie viel behalten wird</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <source>A unit is one number of memory. The forget gate reads h_{t−1} and x_t and says what share of each is kept: σ gives 0 to 1.</source>
            <translation>Eine Einheit ist eine Zahl des Gedächtnisses. Das Forget-Gate liest h_{t−1} und x_t und sagt, welcher Anteil von jeder behalten wird: σ liefert 0 bis 1.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Unit {unit} keeps {f%} of what it carried.</source>
            <translation>Einheit {unit} behält {f%} von dem, was sie trug.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Write</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Write: what to add</source>
            <translation>Schreiben: was hinzukommt</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <source>The candidate proposes new content: tanh gives −1 to 1. The input gate says how much of it is let into the cell state.</source>
            <translation>Der Kandidat schlägt neuen Inhalt vor: tanh liefert −1 bis 1. Das Input-Gate sagt, wie viel davon in den Zellzustand gelassen wird.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The input gate lets {i%} of the candidate {g} through: {written}.</source>
            <translation>Das Input-Gate lässt {i%} des Kandidaten {g} durch: {written}.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Update: the new cell state</source>
            <translation>Aktualisieren: der neue Zellzustand</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What was kept and what was let in are added. The sum runs straight on to the next step: no gate and no tanh is in its way.</source>
            <translation>Das Behaltene und das Hereingelassene werden addiert. Die Summe läuft geradewegs in den nächsten Schritt weiter: Kein Gate und kein tanh steht ihr im Weg.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Unit {unit} keeps {kept} and adds {written}: {c}.</source>
            <translation>Einheit {unit} behält {kept} und addiert {written}: {c}.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Expose</source>
            <translation>Ausgeben</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Expose: what to show</source>
            <translation>Ausgeben: was gezeigt wird</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <source>tanh squeezes the cell state to −1 to 1; the output gate says how much of that the rest of the network sees as h_t.</source>
            <translation>tanh staucht den Zellzustand auf −1 bis 1; das Output-Gate sagt, wie viel davon das übrige Netz als h_t sieht.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The output gate shows {o%} of tanh(C_t) = {tanh_c}, so h_t = {h}.</source>
            <translation>Das Output-Gate zeigt {o%} von tanh(C_t) = {tanh_c}, also h_t = {h}.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <source>The order of the phases is for explaining: all four gate layers depend only on h_{t−1} and x_t.</source>
            <translation>Die Reihenfolge der Phasen dient der Erklärung: Alle vier Gate-Schichten hängen nur von h_{t−1} und x_t ab.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What the cell showed at the step before.</source>
            <translation>Was die Zelle im vorigen Schritt gezeigt hat.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Cell state before</source>
            <translation>Zellzustand davor</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The memory as the step before left it.</source>
            <translation>Das Gedächtnis, wie der vorige Schritt es hinterlassen hat.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Forget f</source>
            <translation>Forget f</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Forget gate</source>
            <translation>Forget-Gate</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The forget gate: how much of each unit’s cell state is kept. 1 keeps everything, 0 erases it.</source>
            <translation>Das Forget-Gate: wie viel vom Zellzustand jeder Einheit behalten wird. 1 behält alles, 0 löscht alles.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What is left of the old cell state after the forget valve.</source>
            <translation>Was nach dem Forget-Ventil vom alten Zellzustand übrig ist.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Input i</source>
            <translation>Input i</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Input gate</source>
            <translation>Input-Gate</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The input gate: how much of the candidate is let into the cell state.</source>
            <translation>Das Input-Gate: wie viel vom Kandidaten in den Zellzustand gelassen wird.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Candidate C̃</source>
            <translation>Kandidat C̃</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The candidate: the new content, between −1 and 1, that could be written.</source>
            <translation>Der Kandidat: neuer Inhalt, zwischen −1 und 1, der geschrieben werden könnte.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Written</source>
            <translation>Geschrieben</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What the input valve lets through to the cell state.</source>
            <translation>Was das Input-Ventil zum Zellzustand durchlässt.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Cell state C</source>
            <translation>Zellzustand C</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Cell state</source>
            <translation>Zellzustand</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The cell state: the memory that runs straight on to the next step.</source>
            <translation>Der Zellzustand: das Gedächtnis, das geradewegs in den nächsten Schritt weiterläuft.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Output o</source>
            <translation>Output o</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Output gate</source>
            <translation>Output-Gate</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The output gate: how much of tanh(C_t) is shown as h_t.</source>
            <translation>Das Output-Gate: wie viel von tanh(C_t) als h_t gezeigt wird.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>tanh C</source>
            <translation>tanh C</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The cell state squeezed to between −1 and 1, so that a large memory does not swamp what follows.</source>
            <translation>Der Zellzustand, gestaucht auf den Bereich von −1 bis 1, damit ein großes Gedächtnis nicht alles überschwemmt, was folgt.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The hidden state: what the rest of the network, and the next step’s gates, see.</source>
            <translation>Der verborgene Zustand: was das übrige Netz und die Gates des nächsten Schrittes sehen.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>forget</source>
            <comment>the name of a gate, in its box</comment>
            <translation>Forget</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>input</source>
            <comment>the name of a gate, in its box</comment>
            <translation>Input</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>output</source>
            <comment>the name of a gate, in its box</comment>
            <translation>Output</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>cell state</source>
            <comment>what a vector is, beside the cell</comment>
            <translation>Zellzustand</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>unit {unit} keeps {f%}</source>
            <translation>Einheit {unit} behält {f%}</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm.json" />
            <source>pipe width = size of the signal · valve opening = gate value · hatched = negative · grey = not computed yet</source>
            <translation>Leitungsbreite = Signal · Ventil = Gate · schraffiert: negativ · grau: noch nicht berechnet</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Peephole LSTM</source>
            <translation>Peephole-LSTM</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Gers, Schraudolph &amp; Schmidhuber 2002, on Hochreiter &amp; Schmidhuber 1997</source>
            <translation>Gers, Schraudolph &amp; Schmidhuber 2002, nach Hochreiter &amp; Schmidhuber 1997</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>LSTM with peepholes</source>
            <translation>LSTM mit Peepholes</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Peephole</source>
            <translation>Peephole</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>An LSTM whose gates see the cell state: a solid line</source>
            <translation>Ein LSTM, dessen Gates den Zellzustand sehen: eine durchgezogene Linie</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The forget gate looks at h_{t−1}, x_t and, through its peephole, the unit’s own C_{t−1}, and says, unit by unit, how much of the old cell state is kept.</source>
            <translation>Das Forget-Gate sieht h_{t−1}, x_t und durch sein Peephole das C_{t−1} der eigenen Einheit; es sagt für jede Einheit, wie viel vom alten Zellzustand behalten wird.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The candidate proposes new content; the input gate, which peeps at C_{t−1}, says how much of it is let into the cell state.</source>
            <translation>Der Kandidat schlägt neuen Inhalt vor; das Input-Gate, das auf C_{t−1} späht, sagt, wie viel davon in den Zellzustand gelassen wird.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>The output gate peeps at the new C_t and says how much of it, squeezed by tanh, the rest of the network sees as h_t.</source>
            <translation>Das Output-Gate späht auf das neue C_t und sagt, wie viel davon, durch tanh gestaucht, das übrige Netz als h_t sieht.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>f_t, i_t and the candidate can be computed at once; o_t sees C_t, and so has to wait for it. Through a peephole p a unit sees its own cell state alone.</source>
            <translation>f_t, i_t und der Kandidat lassen sich gleichzeitig berechnen; o_t sieht C_t und muss darauf warten. Durch ein Peephole p sieht eine Einheit nur ihren eigenen Zellzustand.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Peephole of f</source>
            <translation>Peephole von f</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What the forget gate sees of the unit’s own cell state before: one weight a unit, no matrix.</source>
            <translation>Was das Forget-Gate vom vorigen Zellzustand der eigenen Einheit sieht: ein Gewicht je Einheit, keine Matrix.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Peephole of i</source>
            <translation>Peephole von i</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What the input gate sees of the unit’s own cell state before: so it can tell how full the unit is.</source>
            <translation>Was das Input-Gate vom vorigen Zellzustand der eigenen Einheit sieht: So weiß es, wie voll die Einheit ist.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>Peephole of o</source>
            <translation>Peephole von o</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>What the output gate sees of the unit’s own new cell state: so it can wait for a level and fire on time.</source>
            <translation>Was das Output-Gate vom neuen Zellzustand der eigenen Einheit sieht: So kann es einen Pegel abwarten und sich zur rechten Zeit öffnen.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/lstm_peephole.json" />
            <source>pipe width = signal (behind p: full at 4) · valve = gate · hatched = negative · grey = not computed yet</source>
            <translation>Leitung = Signal (hinter p: voll bei 4) · Ventil = Gate · schraffiert: negativ · grau: noch nicht berechnet</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>Elman 1990</source>
            <translation>Elman 1990</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>RNN</source>
            <translation>RNN</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>RNN tanh</source>
            <translation>RNN tanh</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>A plain recurrent network: a dashed line</source>
            <translation>Ein einfaches rekurrentes Netz: eine gestrichelte Linie</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>hidden state</source>
            <translation>verborgener Zustand</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Combine</source>
            <translation>Kombinieren</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Combine: weigh the old and the new</source>
            <translation>Kombinieren: Altes und Neues gewichten</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>The old hidden state h_{t−1} and the input x_t are weighed and added, with a bias, into one sum a unit.</source>
            <translation>Der alte verborgene Zustand h_{t−1} und die Eingabe x_t werden gewichtet und mit einem Bias addiert, zu einer Summe je Einheit.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>The weighted sum of unit {unit} is {a}.</source>
            <translation>Die gewichtete Summe von Einheit {unit} ist {a}.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>Squash: the new hidden state</source>
            <translation>Stauchung: der neue verborgene Zustand</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>tanh squeezes the sum to between −1 and 1. No gate keeps anything: every step rewrites the whole memory.</source>
            <translation>tanh staucht die Summe auf −1 bis 1. Kein Gate behält etwas: Jeder Schritt schreibt das ganze Gedächtnis neu.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>tanh squeezes {a} to {h}: unit {unit} was {h_before}, and now is {h}.</source>
            <translation>tanh staucht {a} auf {h}: Einheit {unit} stand bei {h_before} und steht jetzt bei {h}.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>There is one way from h_{t−1} to h_t: through the weights and the squash, at every step anew.</source>
            <translation>Von h_{t−1} zu h_t führt nur ein Weg: durch die Gewichte und die Stauchung, in jedem Schritt von Neuem.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>What the cell showed at the step before: all the memory that it has.</source>
            <translation>Was die Zelle im vorigen Schritt gezeigt hat: das ganze Gedächtnis, das sie hat.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Sum a</source>
            <translation>Summe a</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Weighted sum</source>
            <translation>Gewichtete Summe</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>The weighted sum of the old hidden state and the input, before tanh squeezes it.</source>
            <translation>Die gewichtete Summe aus dem alten verborgenen Zustand und der Eingabe, bevor tanh sie staucht.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>The hidden state: memory and output in one. Each step makes it anew, from nothing but a_t.</source>
            <translation>Der verborgene Zustand: Gedächtnis und Ausgabe in einem. Jeder Schritt macht ihn neu, allein aus a_t.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>squash</source>
            <comment>the name of a gate, in its box</comment>
            <translation>Stauchung</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>every step rewrites the whole memory:</source>
            <translation>jeder Schritt schreibt das ganze Gedächtnis neu:</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>nothing runs past the squash</source>
            <translation>nichts führt an der Stauchung vorbei</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>was {h_before}, now {h}</source>
            <translation>war {h_before}, jetzt {h}</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn.json" />
            <source>pipe width = size of the signal (a: full at 4) · hatched = negative · grey = not computed yet</source>
            <translation>Leitungsbreite = Signal (a: voll bei 4) · schraffiert: negativ · grau: noch nicht berechnet</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>RNN (ReLU)</source>
            <translation>RNN (ReLU)</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Elman 1990; with ReLU: Le, Jaitly &amp; Hinton 2015</source>
            <translation>Elman 1990; mit ReLU: Le, Jaitly &amp; Hinton 2015</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>RNN with ReLU</source>
            <translation>RNN mit ReLU</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>RNN ReLU</source>
            <translation>RNN ReLU</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>A plain recurrent network with rectified units: a dashed line</source>
            <translation>Ein einfaches rekurrentes Netz mit ReLU-Einheiten: eine gestrichelte Linie</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Rectify</source>
            <translation>Gleichrichten</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>Rectify: the new hidden state</source>
            <translation>Gleichrichten: der neue verborgene Zustand</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>What is below zero becomes zero, the rest goes on as it is, however large. No gate keeps anything: every step rewrites the whole memory.</source>
            <translation>Was unter null liegt, wird null; alles andere geht weiter, wie es ist, so groß es auch sei. Kein Gate behält etwas: Jeder Schritt schreibt das ganze Gedächtnis neu.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>ReLU makes {a} to {h}: unit {unit} was {h_before}, and now is {h}.</source>
            <translation>ReLU macht aus {a} {h}: Einheit {unit} stand bei {h_before} und steht jetzt bei {h}.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>There is one way from h_{t−1} to h_t: through the weights and the ReLU, at every step anew.</source>
            <translation>Von h_{t−1} zu h_t führt nur ein Weg: durch die Gewichte und die ReLU, in jedem Schritt von Neuem.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>The weighted sum of the old hidden state and the input, before the ReLU.</source>
            <translation>Die gewichtete Summe aus dem alten verborgenen Zustand und der Eingabe, vor der ReLU.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>The hidden state: memory and output in one. Nothing holds it below 1, so it may last long, or grow without bound.</source>
            <translation>Der verborgene Zustand: Gedächtnis und Ausgabe in einem. Nichts hält ihn unter 1; er kann also lange bestehen oder grenzenlos wachsen.</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>rectify</source>
            <comment>the name of a gate, in its box</comment>
            <translation>ReLU</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>nothing runs past the ReLU</source>
            <translation>nichts führt an der ReLU vorbei</translation>
        </message>
        <message>
            <location filename="../../resources/cells/rnn_relu.json" />
            <source>pipe width = size of the signal, full at the unit’s peak |h| · hatched = negative · grey = not computed yet</source>
            <translation>Leitungsbreite = Signal, voll beim größten |h| · schraffiert: negativ · grau: noch nicht berechnet</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>This page plays its trace with JavaScript, which is switched off here.</source>
            <translation>Diese Seite spielt ihre Spur mit JavaScript ab, das hier ausgeschaltet ist.</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>The cell, phase by phase</source>
            <translation>Die Zelle, Phase für Phase</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Phases of a step</source>
            <translation>Phasen eines Schrittes</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Playing</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Position</source>
            <translation>Stelle</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>The order of the phases is for explaining.</source>
            <translation>Die Reihenfolge der Phasen dient der Erklärung.</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>The equations with their numbers</source>
            <translation>Die Gleichungen mit ihren Zahlen</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Quantity</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Equation</source>
            <translation>Gleichung</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Numbers put in</source>
            <translation>Mit Zahlen</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>All units at all steps</source>
            <translation>Alle Einheiten in allen Schritten</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>A row a unit, a column a step: blue below zero, red above, a gate from grey to its colour.</source>
            <translation>Eine Zeile je Einheit, eine Spalte je Schritt: Blau ist unter null, Rot darüber, ein Gate reicht von Grau bis zu seiner Farbe.</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>The numbers of one unit at every step</source>
            <translation>Die Zahlen einer Einheit in jedem Schritt</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>The numbers of every unit at one step</source>
            <translation>Die Zahlen jeder Einheit in einem Schritt</translation>
        </message>
        <message>
            <location filename="../../resources/page/page.html" />
            <source>Made with LSTM Viz. Every number was computed by PyTorch; this page only shows it, and asks no network.</source>
            <translation>Erstellt mit LSTM Viz. Jede Zahl hat PyTorch berechnet; diese Seite zeigt sie nur und fragt kein Netzwerk.</translation>
        </message>
        <message>
            <location filename="../../resources/models/adding.safetensors" />
            <source>Unit 8: in 2000 fresh sequences of 110 numbers the input gate is 0.58 or more at each marked number and 0.01 or less at each other. The forget gate is 0.997 or more at each step and, multiplied over all steps, 0.93 or more. At the end C and the sum of the marked numbers have a correlation of 0.997, rounded towards 0.</source>
            <translation>Einheit 8: In 2000 neuen Sequenzen von 110 Zahlen liegt das Input-Gate bei jeder markierten Zahl bei mindestens 0.58 und bei jeder anderen bei höchstens 0.01. Das Forget-Gate liegt in jedem Schritt bei mindestens 0.997 und, über alle Schritte multipliziert, bei mindestens 0.93. Am Ende haben C und die Summe der markierten Zahlen eine Korrelation von 0.997, zur 0 hin gerundet.</translation>
        </message>
        <message>
            <location filename="../../resources/models/hold_latest.safetensors" />
            <source>Unit 2: in 2000 fresh sequences the forget gate, which is the part of the old C that stays, is 0.20 or less at every capital, whichever it is, and 0.99 or more at every small letter. The input gate is 0.42 to 0.89 at the capitals and 0.08 or less at the small letters.</source>
            <translation>Einheit 2: In 2000 neuen Sequenzen liegt das Forget-Gate, also der Anteil des alten C, der bleibt, bei jedem Großbuchstaben, welcher es auch ist, bei höchstens 0.20 und bei jedem Kleinbuchstaben bei mindestens 0.99. Das Input-Gate liegt bei den Großbuchstaben zwischen 0.42 und 0.89, bei den Kleinbuchstaben bei höchstens 0.08.</translation>
        </message>
        <message>
            <location filename="../../resources/models/next_character.safetensors" />
            <source>Unit 46: the model was trained to predict the next character alone, yet this unit’s C is higher inside quotes than outside. In stories that the model did not learn from this holds for 99.8 % or more of all pairs of a character inside and one outside (the AUC). There its forget gate is at closing quotes 0.07 or less in the mean, 0.30 at most.</source>
            <translation>Einheit 46: Das Modell wurde allein darauf trainiert, das nächste Zeichen vorherzusagen, und doch ist das C dieser Einheit innerhalb von Anführungszeichen höher als außerhalb. In Geschichten, aus denen das Modell nicht gelernt hat, gilt das für mindestens 99.8 % aller Paare aus einem Zeichen innerhalb und einem außerhalb (die AUC). Dort liegt ihr Forget-Gate an schließenden Anführungszeichen im Mittel bei höchstens 0.07, im Einzelfall bei höchstens 0.30.</translation>
        </message>
        <message>
            <location filename="../../resources/models/remember_first.safetensors" />
            <source>Unit 4: whichever the letter, the input gate is 0.76 or more at it and 0.03 or less at each of 60 blanks. Their forget gates, multiplied, are 0.998 or more. With what the input gate lets in meanwhile, C ends at 97 % to 109 % of what was written. The output gate is 0.02 or less at each blank and 0.73 or more at the question mark.</source>
            <translation>Einheit 4: Welcher Buchstabe es auch ist, das Input-Gate liegt bei ihm bei mindestens 0.76 und an jeder von 60 Leerstellen bei höchstens 0.03. Die Forget-Gates dieser Leerstellen ergeben, multipliziert, mindestens 0.998. Mit dem, was das Input-Gate unterdessen hereinlässt, endet C bei 97 % bis 109 % dessen, was geschrieben wurde. Das Output-Gate liegt an jeder Leerstelle bei höchstens 0.02 und beim Fragezeichen bei mindestens 0.73.</translation>
        </message>
        <message>
            <location filename="../../resources/models/sentiment.safetensors" />
            <source>Unit 17: in 1000 fresh sentences, one word before each adjective, its C is lower where the clause turns the adjective into its opposite than where it does not. That holds for 97.8 % or more of all pairs of a turned adjective and one that is not (the AUC).</source>
            <translation>Einheit 17: In 1000 neuen Sätzen ist ihr C ein Wort vor jedem Adjektiv niedriger, wenn der Teilsatz das Adjektiv in sein Gegenteil verkehrt, als wenn nicht. Das gilt für mindestens 97.8 % aller Paare aus einem verkehrten Adjektiv und einem, das es nicht ist (die AUC).</translation>
        </message>
        <message>
            <location filename="../../resources/models/translation.safetensors" />
            <source>Unit 52: in 500 fresh sequences what is right explains 77 % of the variance of its C at the steps where it is asked. Its forget gate is 0.816 or less in the mean over all steps, and 0.002 or more at each.</source>
            <translation>Einheit 52: In 500 neuen Sequenzen erklärt die richtige Antwort 77 % der Varianz ihres C in den Schritten, in denen danach gefragt wird. Ihr Forget-Gate liegt im Mittel über alle Schritte bei höchstens 0.816 und in jedem einzelnen bei mindestens 0.002.</translation>
        </message>
    </context>
</TS>
