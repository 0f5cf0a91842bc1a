"""Long work that survives a crash: a ledger of steps and the worker that takes them."""
