"""An edition's perspectives beside another text."""
