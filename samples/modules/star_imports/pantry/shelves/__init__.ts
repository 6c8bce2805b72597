/** What stands on the shelves. */
