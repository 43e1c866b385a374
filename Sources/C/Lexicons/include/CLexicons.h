#pragma once
#include <stddef.h>

/// A lexicon as the build stored it: tables that are ready to use. `LexiconPlugin` makes the source that goes with this header.
struct lexicon_image {
  /// The language, or "telling" for the words by which languages are told apart.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t length;
};

/// The image at that index, which is below `lexicon_image_count`.
const struct lexicon_image *_Nonnull lexicon_image_at(size_t index);
extern const size_t lexicon_image_count;
