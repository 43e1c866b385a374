// The list of data files that the program carries. A test compares it with the folders byte for byte, so a file
// that is forgotten here fails there.
#include "CEmbedded.h"

#define EMBED(variable) static const unsigned char variable[]

EMBED(de_alliances) = {
#embed "../../Languages/de/alliances.txt"
};
EMBED(de_frames) = {
#embed "../../Languages/de/frames.txt"
};
EMBED(de_grammar) = {
#embed "../../Languages/de/grammar.txt"
};
EMBED(de_groups) = {
#embed "../../Languages/de/groups.txt"
};
EMBED(de_inflection) = {
#embed "../../Languages/de/inflection.txt"
};
EMBED(de_map) = {
#embed "../../Languages/de/map.txt"
};
EMBED(de_roles) = {
#embed "../../Languages/de/roles.txt"
};
EMBED(de_states) = {
#embed "../../Languages/de/states.txt"
};
EMBED(de_things) = {
#embed "../../Languages/de/things.txt"
};
EMBED(de_verbs) = {
#embed "../../Languages/de/verbs.txt"
};
EMBED(en_alliances) = {
#embed "../../Languages/en/alliances.txt"
};
EMBED(en_frames) = {
#embed "../../Languages/en/frames.txt"
};
EMBED(en_grammar) = {
#embed "../../Languages/en/grammar.txt"
};
EMBED(en_groups) = {
#embed "../../Languages/en/groups.txt"
};
EMBED(en_inflection) = {
#embed "../../Languages/en/inflection.txt"
};
EMBED(en_map) = {
#embed "../../Languages/en/map.txt"
};
EMBED(en_roles) = {
#embed "../../Languages/en/roles.txt"
};
EMBED(en_states) = {
#embed "../../Languages/en/states.txt"
};
EMBED(en_things) = {
#embed "../../Languages/en/things.txt"
};
EMBED(en_verbs) = {
#embed "../../Languages/en/verbs.txt"
};
EMBED(es_alliances) = {
#embed "../../Languages/es/alliances.txt"
};
EMBED(es_frames) = {
#embed "../../Languages/es/frames.txt"
};
EMBED(es_grammar) = {
#embed "../../Languages/es/grammar.txt"
};
EMBED(es_groups) = {
#embed "../../Languages/es/groups.txt"
};
EMBED(es_inflection) = {
#embed "../../Languages/es/inflection.txt"
};
EMBED(es_map) = {
#embed "../../Languages/es/map.txt"
};
EMBED(es_roles) = {
#embed "../../Languages/es/roles.txt"
};
EMBED(es_states) = {
#embed "../../Languages/es/states.txt"
};
EMBED(es_things) = {
#embed "../../Languages/es/things.txt"
};
EMBED(es_verbs) = {
#embed "../../Languages/es/verbs.txt"
};
EMBED(fr_alliances) = {
#embed "../../Languages/fr/alliances.txt"
};
EMBED(fr_frames) = {
#embed "../../Languages/fr/frames.txt"
};
EMBED(fr_grammar) = {
#embed "../../Languages/fr/grammar.txt"
};
EMBED(fr_groups) = {
#embed "../../Languages/fr/groups.txt"
};
EMBED(fr_inflection) = {
#embed "../../Languages/fr/inflection.txt"
};
EMBED(fr_map) = {
#embed "../../Languages/fr/map.txt"
};
EMBED(fr_roles) = {
#embed "../../Languages/fr/roles.txt"
};
EMBED(fr_states) = {
#embed "../../Languages/fr/states.txt"
};
EMBED(fr_things) = {
#embed "../../Languages/fr/things.txt"
};
EMBED(fr_verbs) = {
#embed "../../Languages/fr/verbs.txt"
};
EMBED(world_alliances) = {
#embed "../../Languages/world/alliances.txt"
};
EMBED(world_given_names) = {
#embed "../../Languages/world/given-names.txt"
};
EMBED(world_groups) = {
#embed "../../Languages/world/groups.txt"
};
EMBED(world_kinds) = {
#embed "../../Languages/world/kinds.txt"
};
EMBED(world_relations) = {
#embed "../../Languages/world/relations.txt"
};
EMBED(world_states) = {
#embed "../../Languages/world/states.txt"
};
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

static const struct embedded_file files[] = {
    {"Languages/de/alliances.txt", de_alliances, sizeof de_alliances},
    {"Languages/de/frames.txt", de_frames, sizeof de_frames},
    {"Languages/de/grammar.txt", de_grammar, sizeof de_grammar},
    {"Languages/de/groups.txt", de_groups, sizeof de_groups},
    {"Languages/de/inflection.txt", de_inflection, sizeof de_inflection},
    {"Languages/de/map.txt", de_map, sizeof de_map},
    {"Languages/de/roles.txt", de_roles, sizeof de_roles},
    {"Languages/de/states.txt", de_states, sizeof de_states},
    {"Languages/de/things.txt", de_things, sizeof de_things},
    {"Languages/de/verbs.txt", de_verbs, sizeof de_verbs},
    {"Languages/en/alliances.txt", en_alliances, sizeof en_alliances},
    {"Languages/en/frames.txt", en_frames, sizeof en_frames},
    {"Languages/en/grammar.txt", en_grammar, sizeof en_grammar},
    {"Languages/en/groups.txt", en_groups, sizeof en_groups},
    {"Languages/en/inflection.txt", en_inflection, sizeof en_inflection},
    {"Languages/en/map.txt", en_map, sizeof en_map},
    {"Languages/en/roles.txt", en_roles, sizeof en_roles},
    {"Languages/en/states.txt", en_states, sizeof en_states},
    {"Languages/en/things.txt", en_things, sizeof en_things},
    {"Languages/en/verbs.txt", en_verbs, sizeof en_verbs},
    {"Languages/es/alliances.txt", es_alliances, sizeof es_alliances},
    {"Languages/es/frames.txt", es_frames, sizeof es_frames},
    {"Languages/es/grammar.txt", es_grammar, sizeof es_grammar},
    {"Languages/es/groups.txt", es_groups, sizeof es_groups},
    {"Languages/es/inflection.txt", es_inflection, sizeof es_inflection},
    {"Languages/es/map.txt", es_map, sizeof es_map},
    {"Languages/es/roles.txt", es_roles, sizeof es_roles},
    {"Languages/es/states.txt", es_states, sizeof es_states},
    {"Languages/es/things.txt", es_things, sizeof es_things},
    {"Languages/es/verbs.txt", es_verbs, sizeof es_verbs},
    {"Languages/fr/alliances.txt", fr_alliances, sizeof fr_alliances},
    {"Languages/fr/frames.txt", fr_frames, sizeof fr_frames},
    {"Languages/fr/grammar.txt", fr_grammar, sizeof fr_grammar},
    {"Languages/fr/groups.txt", fr_groups, sizeof fr_groups},
    {"Languages/fr/inflection.txt", fr_inflection, sizeof fr_inflection},
    {"Languages/fr/map.txt", fr_map, sizeof fr_map},
    {"Languages/fr/roles.txt", fr_roles, sizeof fr_roles},
    {"Languages/fr/states.txt", fr_states, sizeof fr_states},
    {"Languages/fr/things.txt", fr_things, sizeof fr_things},
    {"Languages/fr/verbs.txt", fr_verbs, sizeof fr_verbs},
    {"Languages/world/alliances.txt", world_alliances, sizeof world_alliances},
    {"Languages/world/given-names.txt", world_given_names, sizeof world_given_names},
    {"Languages/world/groups.txt", world_groups, sizeof world_groups},
    {"Languages/world/kinds.txt", world_kinds, sizeof world_kinds},
    {"Languages/world/relations.txt", world_relations, sizeof world_relations},
    {"Languages/world/states.txt", world_states, sizeof world_states},
    {"Styles/dark.style", style_dark, sizeof style_dark},
    {"Styles/default.style", style_default, sizeof style_default},
    {"Styles/press.style", style_press, sizeof style_press},
    {"Styles/print.style", style_print, sizeof style_print},
};
const size_t embedded_file_count = sizeof files / sizeof files[0];

const struct embedded_file *embedded_file_at(size_t index) { return &files[index]; }
