// The list of data files that the program carries. A test compares it with the folders byte for byte, so a file
// that is forgotten here fails there.
#include "CEmbedded.h"

#define EMBED(variable) static const unsigned char variable[]

EMBED(style_default) = {
#embed "../../../Styles/default.style"
};

EMBED(de_map) = {
#embed "../../Languages/de/map.txt"
};
EMBED(en_map) = {
#embed "../../Languages/en/map.txt"
};
EMBED(fr_map) = {
#embed "../../Languages/fr/map.txt"
};

static const struct embedded_file files[] = {
    {"Languages/de/map.txt", de_map, sizeof de_map},
    {"Languages/en/map.txt", en_map, sizeof en_map},
    {"Languages/fr/map.txt", fr_map, sizeof fr_map},
    {"Styles/default.style", style_default, sizeof style_default},
};
const size_t embedded_file_count = sizeof files / sizeof files[0];

const struct embedded_file *embedded_file_at(size_t index) { return &files[index]; }
