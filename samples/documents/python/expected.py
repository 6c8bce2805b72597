# yieldstar: expect-error=UnicodeEncodeError
print("going")
"Zürich".encode("ascii")
# Output:
# going
