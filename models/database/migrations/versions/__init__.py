"""One file a step, named by its number; a step that has been handed out is never changed again."""
