"""An edition's files: read with their lines, what is wrong with them said, copies of them kept."""
