// Writes a whole syntax tree into one table of integers with a single call from JavaScript.
//
// A side module: web-tree-sitter links it against its own exports at run time, so it walks the tree through the public cursor
// functions and knows no private structure. The cursor itself lives in web-tree-sitter's transfer buffer.
// Record layout and meaning: ../flatTree.ts. The twin in JavaScript: cursorFlattener.ts. Built by scripts/buildFlatten.ts.

typedef unsigned int word;

extern void *realloc(void *block, unsigned long bytes);
extern void ts_tree_root_node_wasm(const void *tree);
extern void ts_tree_cursor_new_wasm(const void *tree);
extern void ts_tree_cursor_delete_wasm(const void *tree);
extern word ts_tree_cursor_goto_first_child_wasm(const void *tree);
extern word ts_tree_cursor_goto_next_sibling_wasm(const void *tree);
extern word ts_tree_cursor_goto_parent_wasm(const void *tree);
extern word ts_tree_cursor_current_node_type_id_wasm(const void *tree);
extern word ts_tree_cursor_current_node_is_missing_wasm(const void *tree);
extern word ts_tree_cursor_current_field_id_wasm(const void *tree);
extern word ts_tree_cursor_start_index_wasm(const void *tree);
extern word ts_tree_cursor_end_index_wasm(const void *tree);

#define EXPORTED __attribute__((visibility("default")))

enum { RECORD_WORDS = 4, FIRST_CAPACITY = 16384 };
static const word NO_RECORD = 0xffffffffu;
static const word OUT_OF_MEMORY = 0xffffffffu;
static const word MISSING = 0x80000000u;

// A growing array of words; both live as long as the module, so that most files need no allocation.
typedef struct {
  word *words;
  word capacity;
} Words;

static Words records;
// For each level above the current node: the record of the node there, or NO_RECORD.
static Words parents;

static int reserve(Words *array, word count) {
  if (count <= array->capacity) return 1;
  word capacity = array->capacity ? array->capacity * 2 : FIRST_CAPACITY;
  word *words = realloc(array->words, (unsigned long)capacity * sizeof(word));
  if (!words) return 0;
  array->words = words;
  array->capacity = capacity;
  return 1;
}

static void write_record(const void *tree, word *record, word symbol, word missing) {
  record[0] = symbol | ts_tree_cursor_current_field_id_wasm(tree) << 16 | (missing ? MISSING : 0);
  record[1] = ts_tree_cursor_start_index_wasm(tree);
  record[2] = ts_tree_cursor_end_index_wasm(tree);
}

// Where the records of the last call begin.
EXPORTED const word *flatten_records(void) { return records.words; }

// Flattens `tree`; returns the number of records, or OUT_OF_MEMORY. `keep` holds one byte for each 16-bit symbol.
// Only a tree with errors can hold missing nodes, so the question is not asked in others.
EXPORTED word flatten_tree(const void *tree, const unsigned char *keep, word has_error) {
  word count = 0;
  word depth = 0;
  ts_tree_root_node_wasm(tree);
  ts_tree_cursor_new_wasm(tree);
  for (;;) {
    word symbol = ts_tree_cursor_current_node_type_id_wasm(tree) & 0xffff;
    word missing = has_error && ts_tree_cursor_current_node_is_missing_wasm(tree);
    word own = NO_RECORD;
    if (keep[symbol] || missing) {
      if (!reserve(&records, (count + 1) * RECORD_WORDS)) break;
      own = count++;
      word *record = records.words + own * RECORD_WORDS;
      write_record(tree, record, symbol, missing);
      record[3] = count;
    }
    if (ts_tree_cursor_goto_first_child_wasm(tree)) {
      if (!reserve(&parents, depth + 1)) break;
      parents.words[depth++] = own;
      continue;
    }
    while (!ts_tree_cursor_goto_next_sibling_wasm(tree)) {
      if (depth == 0) {
        ts_tree_cursor_delete_wasm(tree);
        return count;
      }
      ts_tree_cursor_goto_parent_wasm(tree);
      word parent = parents.words[--depth];
      if (parent != NO_RECORD) records.words[parent * RECORD_WORDS + 3] = count;
    }
  }
  ts_tree_cursor_delete_wasm(tree);
  return OUT_OF_MEMORY;
}
