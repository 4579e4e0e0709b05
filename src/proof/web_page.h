// A proof as one page of HTML that needs nothing beside it.
#pragma once

#include <string>

#include "proof/proof.h"

namespace lectern::proof {

/// Ticks and remarks are kept by the browser that they are made in, by the content's fingerprint.
/// It is printed like the sheets. Throws Failure.
std::string as_web_page(const Proof& proof);

}  // namespace lectern::proof
