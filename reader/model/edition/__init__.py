"""What an edition is: frozen values, and nothing that reads or draws them."""
