"""The portal in one file: to take it elsewhere (`site`), and to have it back as it was (`backup`)."""
