"""Sets an article and its perspectives on paper, page by page: printed, looked at, or a PDF."""
