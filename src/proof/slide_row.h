// A slide beside its source.
#pragma once

#include "proof/press.h"
#include "proof/proof.h"

namespace lectern::proof {

/// Its number, time and a box to tick; its picture; what it says in the original and in the
/// language, with where that stands; what is wrong with it; a line for remarks.
Block slide_row(Press& press, const Slide& slide);

}  // namespace lectern::proof
