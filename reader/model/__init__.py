"""What an edition is: frozen values, and the verbs that read, find and render them; no Qt."""
