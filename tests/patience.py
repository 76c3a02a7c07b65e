"""How long a test waits: what is not there by then hangs, however busy the machine is."""

PATIENCE = 120.0  # seconds
