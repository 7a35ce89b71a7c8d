"""Pictures of every main view and of the first pages of every document: "python -m tests.shots"."""
