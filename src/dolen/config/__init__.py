"""Settings, addresses and the command line. Outside the storeys: no room imports it."""
