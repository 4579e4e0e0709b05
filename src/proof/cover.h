// The first page of a language: what it is of, and room for a signature.
#pragma once

#include <vector>

#include "proof/press.h"
#include "proof/proof.h"

namespace lectern::proof {

/// Title, particulars, what to do, and the findings that are of no one slide, top to bottom.
std::vector<Block> cover_of(Press& press, const Part& part);

/// Where it is approved, by name, date and signature.
Block approval_of(Press& press, const Part& part, const std::string& fingerprint);

/// What is wrong, in a sentence, with where that is.
Block finding_block(Press& press, const Finding& finding, Points x, Points width);

}  // namespace lectern::proof
