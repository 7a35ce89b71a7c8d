"""Parts that forms and lists are made of; each shows a value and says when the officer has changed it."""
