"""The frozen values that pass between the stages; no behaviour beyond their own."""
