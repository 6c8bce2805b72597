import {
  function_info,
  generator,
  getattr,
  list,
  max,
  print,
  tuple,
  type PyGenerator,
} from "yieldstar/runtime";

class TreeNode {
  left: TreeNode | null;
  right: TreeNode | null;
  key: number;

  constructor(key: number) {
    this.key = key;
    this.left = null;
    this.right = null;
  }
}

class BST {
  root: TreeNode | null;

  constructor() {
    this.root = null;
  }

  insert(key: number): void {
    if (this.root === null) {
      this.root = new TreeNode(key);
      return;
    }
    let node: TreeNode | null = this.root;
    while (true) {
      if (key < node.key) {
        if (node.left === null) {
          node.left = new TreeNode(key);
          return;
        }
        node = node.left;
      } else if (key > node.key) {
        if (node.right === null) {
          node.right = new TreeNode(key);
          return;
        }
        node = node.right;
      } else {
        return;
      }
    }
  }

  contains(key: number): boolean {
    let node: TreeNode | null = this.root;
    while (node !== null) {
      if (key === node.key) {
        return true;
      }
      node = key < node.key ? node.left : node.right;
    }
    return false;
  }

  height(): number {
    return this._height(this.root);
  }

  _height(node: TreeNode | null): number {
    if (node === null) {
      return 0;
    }
    return 1 + max(this._height(node.left), this._height(node.right));
  }

  in_order(): number[] {
    function* walk(node: TreeNode | null): PyGenerator<number, void, null> {
      if (node !== null) {
        yield* walk(node.left);
        yield node.key;
        yield* walk(node.right);
      }
      return null;
    }
    function_info(generator(walk), { qualname: "BST.in_order.<locals>.walk" });
    return list(walk(this.root));
  }

  minimum(): number | null {
    if (this.root === null) {
      return null;
    }
    let node: TreeNode | null = this.root;
    while (node.left !== null) {
      node = node.left;
    }
    return node.key;
  }

  delete(key: number): void {
    this.root = this._delete(this.root, key);
  }

  _delete(node: TreeNode | null, key: number): TreeNode | null {
    if (node === null) {
      return null;
    }
    if (key < node.key) {
      node.left = this._delete(node.left, key);
    } else if (key > node.key) {
      node.right = this._delete(node.right, key);
    } else {
      if (node.left === null) {
        return node.right;
      }
      if (node.right === null) {
        return node.left;
      }
      let successor: TreeNode | null = node.right;
      while (successor.left !== null) {
        successor = successor.left;
      }
      node.key = successor.key;
      node.right = this._delete(node.right, successor.key);
    }
    return node;
  }

  levels(): number[][] {
    if (this.root === null) {
      return [];
    }
    const result: number[][] = [];
    let queue: (TreeNode | null)[] = [this.root];
    while (queue.length > 0) {
      result.push(queue.map((n) => getattr(n, "key")));
      const items: (TreeNode | null)[] = [];
      for (const n of queue) {
        for (const child of tuple([getattr(n, "left"), getattr(n, "right")])) {
          if (child !== null) {
            items.push(child);
          }
        }
      }
      queue = items;
    }
    return result;
  }
}

const tree = new BST();
for (const k of tuple([50, 30, 70, 20, 40, 60, 80])) {
  tree.insert(k);
}
print(tree.in_order(), tree.height(), tree.minimum());
print(tree.contains(60), tree.contains(65));
print(tree.levels());
tree.delete(50);
tree.delete(20);
print(tree.in_order(), getattr(tree.root, "key"));
