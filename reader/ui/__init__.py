"""What the reader sees. The panes do not know each other; only ``window`` connects them."""
