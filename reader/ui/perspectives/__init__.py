"""The pane beside the article, and its pages."""
