"""Any text becomes an article."""
