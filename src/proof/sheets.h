// A proof as sheets of paper: PDF.
#pragma once

#include <string>

#include "proof/proof.h"

namespace lectern::proof {

enum class Paper { A4, Letter };

/// The same proof gives the same bytes with the same fonts. Throws Failure.
std::string as_pdf(const Proof& proof, Paper paper);

}  // namespace lectern::proof
