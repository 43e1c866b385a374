#include <stddef.h>
#include <stdint.h>
// Given by libFuzzer at link time: changes an input as it would without a mutator of ours, and returns the new length.
size_t LLVMFuzzerMutate(uint8_t *_Nonnull bytes, size_t count, size_t limit);
