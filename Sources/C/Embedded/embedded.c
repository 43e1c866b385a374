// The list of data files that the program carries. A test compares it with the folders byte for byte, so a file
// that is forgotten here fails there.
#include "CEmbedded.h"

#define EMBED(variable) static const unsigned char variable[]

EMBED(style_dark) = {
#embed "../../../Styles/dark.style"
};
EMBED(style_default) = {
#embed "../../../Styles/default.style"
};
EMBED(style_press) = {
#embed "../../../Styles/press.style"
};
EMBED(style_print) = {
#embed "../../../Styles/print.style"
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
    {"Styles/dark.style", style_dark, sizeof style_dark},
    {"Styles/default.style", style_default, sizeof style_default},
    {"Styles/press.style", style_press, sizeof style_press},
    {"Styles/print.style", style_print, sizeof style_print},
};
const size_t embedded_file_count = sizeof files / sizeof files[0];

const struct embedded_file *embedded_file_at(size_t index) { return &files[index]; }
