"""An open atlas and laboratory of international cooperation."""
