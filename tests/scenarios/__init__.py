"""What each rule must do, told as short stories a practitioner can read."""
