// A proof as it comes from `lectern`: what is to be looked through and signed, ready to be set.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace lectern::proof {

enum class Direction { LeftToRight, RightToLeft };

/// Text in a language.
struct Text {
  std::string language;  ///< a tag
  Direction direction = Direction::LeftToRight;
  std::vector<std::string> fonts;  ///< by PostScript name, the first that is installed first
  std::string text;
};

/// What a slide says in a language, and where that stands in its file.
struct Passage {
  std::string name;   ///< of the language
  std::string place;  ///< `ar.txt:5-7`; empty: nowhere
  Text text;
};

struct Finding {
  std::string place;
  std::string message;
  std::string code;
};

struct Slide {
  std::string number;
  std::string time;
  std::string picture;            ///< PNG
  std::vector<Passage> passages;  ///< the original first
  std::vector<Finding> findings;
};

/// "Translator", "Somebody".
struct Particular {
  std::string term;
  std::string text;
};

/// One language, signed by itself.
struct Part {
  std::string language;  ///< a tag
  std::string name;      ///< of it: "Arabic (ar)"
  Text own_name;
  Text title;
  std::vector<Particular> particulars;
  std::vector<Finding> findings;  ///< that are of no one slide
  std::vector<Slide> slides;
};

struct Proof {
  Text title;
  std::string fingerprint;
  std::vector<std::string> fonts;  ///< by PostScript name: of all texts, and what else may do
  std::vector<Part> parts;
};

/// Reads the CBOR that `lectern` writes (app/rendering/proof.cpp). Throws what nlohmann::json does.
Proof read_proof(std::span<const std::uint8_t> cbor);

}  // namespace lectern::proof
