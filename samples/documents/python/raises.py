"""Nobody catches this one."""
import json

print(json.loads('{"tea": [1, 2]}'))
print(json.loads("{tea: 1}"))
