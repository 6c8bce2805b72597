class TreeNode:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


class BST:
    def __init__(self):
        self.root = None

    def insert(self, key):
        if self.root is None:
            self.root = TreeNode(key)
            return
        node = self.root
        while True:
            if key < node.key:
                if node.left is None:
                    node.left = TreeNode(key)
                    return
                node = node.left
            elif key > node.key:
                if node.right is None:
                    node.right = TreeNode(key)
                    return
                node = node.right
            else:
                return

    def contains(self, key):
        node = self.root
        while node:
            if key == node.key:
                return True
            node = node.left if key < node.key else node.right
        return False

    def height(self):
        return self._height(self.root)

    def _height(self, node):
        if node is None:
            return 0
        return 1 + max(self._height(node.left), self._height(node.right))

    def in_order(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)
        return list(walk(self.root))

    def minimum(self):
        if not self.root:
            return None
        node = self.root
        while node.left:
            node = node.left
        return node.key

    def delete(self, key):
        self.root = self._delete(self.root, key)

    def _delete(self, node, key):
        if node is None:
            return None
        if key < node.key:
            node.left = self._delete(node.left, key)
        elif key > node.key:
            node.right = self._delete(node.right, key)
        else:
            if node.left is None:
                return node.right
            if node.right is None:
                return node.left
            successor = node.right
            while successor.left is not None:
                successor = successor.left
            node.key = successor.key
            node.right = self._delete(node.right, successor.key)
        return node

    def levels(self):
        if self.root is None:
            return []
        result = []
        queue = [self.root]
        while queue:
            result.append([n.key for n in queue])
            queue = [child for n in queue for child in (n.left, n.right) if child]
        return result


tree = BST()
for k in (50, 30, 70, 20, 40, 60, 80):
    tree.insert(k)
print(tree.in_order(), tree.height(), tree.minimum())
print(tree.contains(60), tree.contains(65))
print(tree.levels())
tree.delete(50)
tree.delete(20)
print(tree.in_order(), tree.root.key)
