// Particles that are parts of people's names.
#pragma once

#include "base/range.h"
#include "text/codepoints.h"

namespace lectern::text {

/// van den Berg, da Vinci.
bool is_name_particle(const Codepoints& text, IndexRange word);

/// Whether a name, or another particle, follows the particle.
bool leads_to_name(const Codepoints& text, IndexRange particle);

}  // namespace lectern::text
