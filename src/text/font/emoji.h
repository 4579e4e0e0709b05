// Which characters are shown as pictures and which as text (UTS #51).
#pragma once

#include <cstdint>
#include <span>

#include "text/script.h"

namespace lectern::text {

/// What emoji are set in, instead of the script around them: ISO 15924 has a code for it.
inline const Script emoji_script{"Zsye"};

/// Whether a grapheme is an emoji: one by default or by U+FE0F, a flag, a keycap, a sequence joined
/// or with a skin tone. What U+FE0E asks to be text is none, nor are digits, ©, ™ or ‼ alone.
bool is_emoji(std::span<const std::uint32_t> grapheme);

}  // namespace lectern::text
