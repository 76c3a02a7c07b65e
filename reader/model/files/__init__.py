"""An edition's files: read with their lines, and what is wrong with them said."""
