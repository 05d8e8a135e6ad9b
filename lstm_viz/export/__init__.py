"""What leaves the program as a file: pictures of any view, clips of the playing cell. A file a format of clips."""
