// Letters above and below the line, as Unicode has them: 10⁶, H₂O.
#pragma once

#include <string>
#include <string_view>

namespace lectern::text {

enum class Shift { Up, Down };

/// The text above or below the line; empty where a letter of it has no such form.
std::string shifted(std::string_view text, Shift shift);

}  // namespace lectern::text
