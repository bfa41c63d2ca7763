"""One rule a file: its documentation and its examples stand in it."""
