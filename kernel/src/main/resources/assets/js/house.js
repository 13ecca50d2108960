// Small helps on every page; each page works without them.
