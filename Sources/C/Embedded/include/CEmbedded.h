#pragma once
#include <stddef.h>

/// A data file of the repository, carried inside the program.
struct embedded_file {
  /// Its path in the repository below `Sources/` or at the top: "Languages/de/states.txt", "Styles/default.style".
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t length;
};

/// The file at that index, which is below `embedded_file_count`.
const struct embedded_file *_Nonnull embedded_file_at(size_t index);
extern const size_t embedded_file_count;
