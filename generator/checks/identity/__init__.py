"""What would tell who somebody is."""
