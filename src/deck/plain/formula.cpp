#include "deck/plain/formula.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/compatibility.h"

namespace lectern::deck {
namespace {

using Command = std::pair<std::string_view, std::string_view>;

constexpr auto commands =
    std::to_array<Command>({{"times", "×"},     {"cdot", "·"},       {"div", "÷"},
                            {"pm", "±"},        {"mp", "∓"},         {"leq", "≤"},
                            {"le", "≤"},        {"geq", "≥"},        {"ge", "≥"},
                            {"neq", "≠"},       {"ne", "≠"},         {"approx", "≈"},
                            {"sim", "∼"},       {"equiv", "≡"},      {"propto", "∝"},
                            {"infty", "∞"},     {"to", "→"},         {"rightarrow", "→"},
                            {"leftarrow", "←"}, {"Rightarrow", "⇒"}, {"leftrightarrow", "↔"},
                            {"sum", "∑"},       {"int", "∫"},        {"partial", "∂"},
                            {"nabla", "∇"},     {"in", "∈"},         {"circ", "°"},
                            {"degree", "°"},    {"prime", "′"},      {"ldots", "…"},
                            {"dots", "…"},      {"cdots", "⋯"},      {"hbar", "ℏ"},
                            {"ell", "ℓ"},       {"percent", "%"},    {"alpha", "α"},
                            {"beta", "β"},      {"gamma", "γ"},      {"delta", "δ"},
                            {"epsilon", "ε"},   {"varepsilon", "ε"}, {"zeta", "ζ"},
                            {"eta", "η"},       {"theta", "θ"},      {"iota", "ι"},
                            {"kappa", "κ"},     {"lambda", "λ"},     {"mu", "μ"},
                            {"nu", "ν"},        {"xi", "ξ"},         {"pi", "π"},
                            {"rho", "ρ"},       {"sigma", "σ"},      {"tau", "τ"},
                            {"upsilon", "υ"},   {"phi", "φ"},        {"varphi", "φ"},
                            {"chi", "χ"},       {"psi", "ψ"},        {"omega", "ω"},
                            {"Gamma", "Γ"},     {"Delta", "Δ"},      {"Theta", "Θ"},
                            {"Lambda", "Λ"},    {"Pi", "Π"},         {"Sigma", "Σ"},
                            {"Phi", "Φ"},       {"Psi", "Ψ"},        {"Omega", "Ω"},
                            {"sin", "sin"},     {"cos", "cos"},      {"tan", "tan"},
                            {"log", "log"},     {"ln", "ln"},        {"exp", "exp"},
                            {"left", ""},       {"right", ""},       {"quad", " "},
                            {"qquad", " "},     {"text", ""},        {"mathrm", ""},
                            {"mathbf", ""},     {"mathit", ""},      {"textrm", ""}});

/// Reads one formula from its beginning to its end.
class Formula {
 public:
  explicit Formula(std::string_view tex) : rest_(tex) {}

  std::optional<std::string> read() {
    std::string letters;
    while (!rest_.empty()) {
      const auto next = part(letters);
      if (!next) return std::nullopt;
      letters += *next;
    }
    return letters;
  }

 private:
  std::optional<std::string> part(std::string_view before) {
    const char sign = rest_.front();
    if (sign == '^' || sign == '_') return shifted(sign);
    if (sign == '\\') return command(before);
    if (sign == '{') return argument();
    if (sign == '}' || sign == '&') return std::nullopt;
    return character();
  }

  std::string character() {
    const std::size_t size = boundary_after(rest_, 1);
    std::string letter(rest_.substr(0, size));
    rest_.remove_prefix(size);
    if (letter == "~") return " ";
    return letter == "-" ? "−" : letter;
  }

  /// What is in braces, or one character or command.
  std::optional<std::string> argument() {
    if (!rest_.starts_with('{')) {
      if (rest_.empty()) return std::nullopt;
      return rest_.starts_with('\\') ? command({}) : character();
    }
    int depth = 0;
    for (std::size_t i = 0; i < rest_.size(); ++i) {
      depth += rest_[i] == '{' ? 1 : rest_[i] == '}' ? -1 : 0;
      if (depth > 0) continue;
      const std::string_view inner = rest_.substr(1, i - 1);
      rest_.remove_prefix(i + 1);
      return Formula(inner).read();
    }
    return std::nullopt;
  }

  std::optional<std::string> shifted(char sign) {
    rest_.remove_prefix(1);
    auto letters = argument();
    if (!letters || *letters == "°" || *letters == "′") return letters;
    std::string result = text::shifted(*letters, sign == '^' ? text::Shift::Up : text::Shift::Down);
    return result.empty() ? std::nullopt : std::optional(std::move(result));
  }

  std::optional<std::string> command(std::string_view before) {
    rest_.remove_prefix(1);
    const auto end = std::ranges::find_if_not(rest_, is_letter);
    const std::string_view name = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    if (name.empty()) return escaped();
    rest_.remove_prefix(name.size());
    if (name == "frac" || name == "dfrac" || name == "tfrac") return fraction();
    if (name == "sqrt") return root();
    const auto found = std::ranges::find(commands, name, &Command::first);
    if (found == commands.end()) return std::nullopt;
    // the space that ends a command is none; around signs between two there is one
    const bool spaced = rest_.starts_with(' ') && before.ends_with(' ');
    if (!spaced && rest_.starts_with(' ')) rest_.remove_prefix(1);
    return std::string(found->second);
  }

  /// `\,`, `\%`
  std::optional<std::string> escaped() {
    if (rest_.empty()) return std::nullopt;
    const char sign = rest_.front();
    rest_.remove_prefix(1);
    if (sign == '!') return std::string();
    const bool space = sign == ',' || sign == ';' || sign == ':' || sign == ' ' || sign == '\\';
    return space ? " " : std::string(1, sign);
  }

  std::optional<std::string> fraction() {
    const auto above = argument(), below = argument();
    if (!above || !below) return std::nullopt;
    return in_brackets(*above) + "/" + in_brackets(*below);
  }

  std::optional<std::string> root() {
    if (rest_.starts_with('[')) return std::nullopt;
    const auto inner = argument();
    if (!inner) return std::nullopt;
    return "√" + in_brackets(*inner);
  }

  static std::string in_brackets(const std::string& text) {
    constexpr std::string_view between = "+ ·×/=";
    return text.find_first_of(between) == text.npos && text.find("−") == text.npos
               ? text
               : '(' + text + ')';
  }

  std::string_view rest_;
};

}  // namespace

bool is_formula(std::string_view tex) {
  constexpr std::size_t longest = 200, longest_name = 3;
  const bool set_off =
      tex.empty() || tex.size() > longest || tex.front() == ' ' || tex.back() == ' ';
  if (set_off || tex.find_first_of("^_\\=") == tex.npos) return false;
  std::size_t letters = 0;
  bool command = false;
  for (const char c : tex) {
    if (c == '\\' || c == '{') command = true;
    if (!is_letter(c)) {
      letters = 0;
      command = c == '\\' || c == '{';
    } else if (!command && ++letters > longest_name) {
      return false;  // a word
    }
  }
  return true;
}

std::string formula_in_letters(std::string_view tex) {
  return Formula(tex).read().value_or(std::string());
}

}  // namespace lectern::deck
