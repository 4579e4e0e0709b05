#include "slide/layout/cell_setter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "base/utf8.h"
#include "slide/layout/items.h"
#include "slide/layout/page_text.h"
#include "slide/scale.h"
#include "text/break/sense.h"
#include "text/letters.h"

namespace lectern::slide {
namespace {

int pixels(double value) { return static_cast<int>(std::lround(value)); }

constexpr double gap_after_salutation = 0.35;  // ems of the passage, as are the others
constexpr double gap_between_items = 0.2;
constexpr double gap_after_mark = 0.45;
constexpr double gap_before_caption = 0.65;
constexpr double gap_in_title = 0.5;
constexpr double gap_between_notices = 0.6;

/// Of its cell, so that there is air about a title.
constexpr double fullest_title = 0.75;

/// Where phrases are short beside the lines, one in so many is torn rather than set smaller.
constexpr std::size_t lines_of_a_torn_phrase = 7;

/// Room in which a text can be read: so many lines, and of the longest line this part at least.
constexpr int least_lines = 2;
constexpr int least_caption_lines = 1;
constexpr double least_measure = 0.25;

/// Titles and headings, which are set in bold.
TextStyle bold(TextStyle style) {
  style.weight = text::Weight::Bold;
  return style;
}

std::vector<std::string> bold_texts(const deck::Speech& speech) {
  std::vector<std::string> texts{title_of(speech)};
  for (const deck::Paragraph& paragraph : speech.paragraphs) {
    if (paragraph.kind == deck::Paragraph::Kind::Heading) texts.push_back(paragraph.text);
  }
  return texts;
}

std::vector<std::string> passages_of(const deck::Speech& speech) {
  std::vector<std::string> texts;
  for (const deck::Paragraph& paragraph : speech.paragraphs) texts.push_back(paragraph.text);
  return texts;
}

/// All else that is set in the speech's language, on the title slide or beside every passage.
std::vector<std::string> other_texts(const deck::Speech& speech, const Labels& labels) {
  return {speech.headline ? speech.headline->title : std::string(),
          speech.headline ? speech.headline->subtitle : std::string(),
          speech.credits.title,
          speech.credits.speaker,
          place_and_date_of(speech),
          label_of(speech, labels)};
}

}  // namespace

Pixels credit_size(const deck::Speech& speech, const Settings& settings, Typesetter& typesetter) {
  return size_of(typesetter.metrics(typesetter.style_of(speech.language)), 0,
                 smallest_cap_height(settings.panel, settings.viewer));
}

std::vector<std::size_t> LanguageGroup::all() const {
  std::vector<std::size_t> all{main};
  all.insert(all.end(), captions.begin(), captions.end());
  return all;
}

CellSetter::CellSetter(const deck::Deck& deck, LanguageGroup group, const Settings& settings,
                       Typesetter& typesetter)
    : deck_(deck), group_(std::move(group)), settings_(settings), typesetter_(typesetter) {
  for (const std::size_t index : group_.all()) {
    const deck::Speech& each = speech(index);
    for (const TextStyle& style :
         {style_of(index), TextStyle{each.language}}) {  // passages; labels, credit
      typesetter_.metrics(style, passages_of(each), other_texts(each, settings.labels));
    }
    typesetter_.metrics(bold(style_of(index)), bold_texts(each));
  }
}

Pixels CellSetter::passage_size(std::size_t index, Pixels scale) const {
  return size_of(typesetter_.metrics(style_of(index)), scale,
                 legible_cap_height(settings_.panel, settings_.viewer));
}

Pixels CellSetter::caption_size(std::size_t index, Pixels scale) const {
  return passage_size(index, scale * static_cast<Pixels>(settings_.style.caption));
}

SetLines CellSetter::label(std::size_t index, int width) const {
  return typesetter_.set(label_of(speech(index), settings_.labels), {speech(index).language},
                         credit_size(speech(index), settings_, typesetter_), width);
}

std::map<std::size_t, int> CellSetter::label_tops(int width) const {
  std::map<std::size_t, int> tops;
  std::map<text::Direction, int> next;
  for (const std::size_t index : group_.all()) {
    const text::Direction edge = text::direction_of(speech(index).language);
    const Pixels size = credit_size(speech(index), settings_, typesetter_);
    int& top = next.try_emplace(edge, label_ascent() - label_ascent(index)).first->second;
    tops[index] = top;
    top += label(index, width).extent() + typesetter_.line_gap({speech(index).language}, size);
  }
  return tops;
}

int CellSetter::header_height(int width) const {
  int height = 0;
  for (const auto& [index, top] : label_tops(width)) {
    height = std::max(height, top + label(index, width).extent());
  }
  return height;
}

int CellSetter::least_width() const {
  const TextStyle main = style_of(group_.main);
  if (text::is_vertical(main.writing)) return 0;
  Pixels widest = 0;
  for (const deck::Paragraph& paragraph : speech(group_.main).paragraphs) {
    const text::Paragraph& shaped = typesetter_.shaped(paragraph.text, main);
    widest = std::max(widest, shaped.widest_word(passage_size(group_.main, 0)));
  }
  return static_cast<int>(std::ceil(widest));
}

bool CellSetter::roomy() const {
  const bool down = text::is_vertical(style_of(group_.main).writing);
  double extent = 0;
  for (const std::size_t index : group_.all()) {
    const TextStyle style = style_of(index);
    const Pixels size = passage_size(index, 0);
    const bool along = text::is_vertical(style.writing);
    const int length = typesetter_.measure(style, size, std::numeric_limits<int>::max());
    if ((along ? body_.height : body_.width) < length * least_measure) return false;
    if (along != down) continue;
    const int lines = index == group_.main ? least_lines : least_caption_lines;
    extent += lines * static_cast<double>(typesetter_.metrics(style).leading * size);
  }
  return extent <= (down ? body_.width : body_.height);
}

void CellSetter::set_area(const Rect& area, int header, int gap) {
  header_ = {area.x, area.y, area.width, header};
  const int above = header + (header > 0 ? gap : 0);
  body_ = {area.x, area.y + above, area.width, std::max(0, area.height - above)};
}

int CellSetter::ascent(const std::vector<Piece>& pieces) const {
  if (pieces.empty() || text::is_vertical(pieces.front().style.writing)) return 0;
  return pixels(typesetter_.metrics(pieces.front().style).ascent * pieces.front().size);
}

int CellSetter::label_ascent(std::size_t index) const {
  return pixels(typesetter_.metrics({speech(index).language}).ascent *
                credit_size(speech(index), settings_, typesetter_));
}

int CellSetter::label_ascent() const {
  int most = 0;
  for (const std::size_t index : group_.all()) most = std::max(most, label_ascent(index));
  return most;
}

std::vector<BlockPointer> CellSetter::place_labels(int ascent) const {
  std::vector<BlockPointer> blocks;
  const Color color = color_of(Role::Label, settings_.style.theme);
  const int lower = ascent - label_ascent();
  for (const auto& [index, top] : label_tops(header_.width)) {
    Rect area = header_;
    area.y += top + lower;
    blocks.push_back(slide::place(label(index, header_.width), Role::Label, color, area));
  }
  return blocks;
}

void CellSetter::add_text(std::vector<Piece>& pieces, std::size_t index, const Page& page,
                          Pixels scale) const {
  const bool is_main = index == group_.main;
  const Pixels em = is_main ? passage_size(index, scale) : caption_size(index, scale);
  const PageText text = page_text_of(deck_, index, page, typesetter_.cuts());
  int gap = pieces.empty() ? 0 : pixels(gap_before_caption * em);
  if (!text.lead.empty()) {
    pieces.push_back(
        {is_main ? Role::Salutation : Role::Caption, style_of(index), text.lead, em, gap});
    gap = pixels(gap_after_salutation * em);
  }
  for (Item& item : items_of(text.passage, text.begins_item)) {
    pieces.push_back({is_main ? Role::Passage : Role::Caption, style_of(index),
                      std::move(item.text), em, gap, std::move(item.mark)});
    gap = pixels(gap_between_items * em);
  }
}

/// The marks of a list hang: its texts begin one beneath the other.
void CellSetter::indent(std::vector<Piece>& pieces) const {
  std::map<LanguageTag, int> indents;
  for (const Piece& piece : pieces) {
    if (piece.mark.empty()) continue;
    const Pixels mark = typesetter_.shaped(piece.mark, piece.style).natural_width(piece.size);
    int& indent = indents[piece.style.language];
    const bool wide = text::columns_of(characters(piece.mark).back().value) > 1;  // 、
    indent = std::max(indent, pixels(mark + (wide ? 0 : gap_after_mark) * piece.size));
  }
  for (Piece& piece : pieces) {
    if (!piece.mark.empty()) piece.indent = indents[piece.style.language];
  }
}

std::vector<Piece> CellSetter::pieces(const Page& page, Pixels scale) const {
  std::vector<Piece> pieces;
  for (const std::size_t index : group_.all()) add_text(pieces, index, page, scale);
  indent(pieces);
  const bool heads = !page.passage.empty() && deck_.beads[page.passage.begin].heading;
  return heads ? as_heading(std::move(pieces)) : pieces;
}

std::vector<Piece> CellSetter::as_heading(std::vector<Piece> pieces) const {
  for (Piece& piece : pieces) {
    if (piece.role != Role::Passage) continue;
    piece.role = Role::Heading;
    piece.style = bold(piece.style);
  }
  std::vector<Piece> large = pieces;
  for (Piece& piece : large) {
    if (piece.role != Role::Heading) continue;
    piece.size = std::round(piece.size * static_cast<Pixels>(settings_.style.title));
  }
  if (fit(large)) return large;
  if (!fit(pieces)) set_narrower(pieces);
  return pieces;
}

void CellSetter::set_narrower(std::vector<Piece>& pieces) {
  for (Piece& piece : pieces) piece.style.weight = text::Weight::Regular;
}

std::string CellSetter::title_of(std::size_t index) const { return slide::title_of(speech(index)); }

std::vector<Piece> CellSetter::title_pieces(Pixels scale, Beside beside,
                                            std::size_t captions) const {
  const std::size_t main = group_.main;
  const Pixels em = passage_size(main, scale);
  const Pixels aside = caption_size(main, scale);
  const int gap = pixels(gap_in_title * em);
  std::vector<Piece> pieces;
  const auto add = [&](Role role, std::size_t index, std::string text, Pixels size) {
    if (text.empty()) return;
    const TextStyle style = role == Role::Title ? bold(style_of(index)) : style_of(index);
    pieces.push_back({role, style, std::move(text), size, pieces.empty() ? 0 : gap});
  };
  const bool alone = beside == Beside::Nothing;
  if (alone) add(Role::Heading, main, place_and_date_of(speech(main)), aside);
  add(Role::Title, main, title_of(main),
      std::round(em * static_cast<Pixels>(settings_.style.title)));
  if (alone) {
    const auto& headline = speech(main).headline;
    add(Role::Caption, main, headline ? headline->subtitle : "", aside);
    add(Role::Caption, main, speaker_beneath_title(speech(main)), aside);
  }
  const std::size_t own = pieces.size();
  for (std::size_t i = 0; i < captions; ++i) {
    const std::size_t index = group_.captions[i];
    add(Role::Caption, index, title_of(index), caption_size(index, scale));
    const auto& headline = speech(index).headline;
    add(Role::Caption, index, headline ? headline->subtitle : "", caption_size(index, scale));
  }
  shrink(pieces, own, em, fullest_title);
  // there is no next slide for its rest
  shrink(pieces, own, captions > 0 ? aside : credit_size(speech(main), settings_, typesetter_));
  if (!fit(pieces)) set_narrower(pieces);
  return pieces;
}

std::vector<Piece> CellSetter::title_pieces(Pixels scale, Beside beside) const {
  std::size_t captions = group_.captions.size();
  std::vector<Piece> pieces = title_pieces(scale, beside, captions);
  if (captions == 0 || fullness(pieces) <= 1) return pieces;
  const Pixels smaller = at_step(scale, Step::Long);
  pieces = title_pieces(smaller, beside, captions);
  while (captions > 0 && fullness(pieces) > 1) pieces = title_pieces(smaller, beside, --captions);
  return captions > 0 ? pieces : title_pieces(scale, beside, 0);
}

std::vector<Piece> CellSetter::closing_pieces(Pixels scale, Inherited inherited) const {
  const Pixels em = caption_size(group_.main, scale);
  const int gap = pixels(gap_between_notices * em);
  std::vector<Piece> pieces;
  for (Notice& notice : imprint_of(deck_, speech(group_.main), settings_.labels, inherited)) {
    if (!typesetter_.hindrance(notice.language).empty()) continue;
    pieces.push_back({Role::Caption, typesetter_.style_of(notice.language), std::move(notice.text),
                      em, pieces.empty() ? 0 : gap});
  }
  shrink(pieces, pieces.size(), credit_size(speech(group_.main), settings_, typesetter_));
  while (pieces.size() > 1 && fullness(pieces) > 1) pieces.pop_back();
  return pieces;
}

void CellSetter::shrink(std::vector<Piece>& pieces, std::size_t count, Pixels least,
                        double fullest) const {
  const std::span own(pieces.data(), count);
  while (!own.empty() && !fit(pieces, fullest)) {
    const Pixels largest = std::ranges::max(own, {}, &Piece::size).size;
    if (largest <= least) return;
    for (Piece& piece : own) {
      if (piece.size == largest) --piece.size;
    }
  }
}

double CellSetter::fullness(const std::vector<Piece>& pieces) const {
  return fullness_of(pieces, body_, typesetter_);
}

bool CellSetter::keeps_words(const std::vector<Piece>& pieces) const {
  return std::ranges::all_of(pieces, [&](const Piece& piece) {
    const int length = measure_of(piece, body_, typesetter_);
    return typesetter_.shaped(piece.text, piece.style).widest_word(piece.size) <=
           static_cast<Pixels>(length);
  });
}

bool CellSetter::keeps_phrases(std::vector<Piece> pieces) const {
  std::erase_if(
      pieces, [&](const Piece& piece) { return !typesetter_.knows_phrases(piece.style.language); });
  loosen(pieces);
  return std::ranges::all_of(pieces, [&](const Piece& piece) {
    const auto length = static_cast<Pixels>(measure_of(piece, body_, typesetter_));
    const text::Wrap wrap = piece.loose ? text::Wrap::Loose : text::Wrap::Balance;
    const text::Paragraph& shaped = typesetter_.shaped(piece.text, piece.style);
    const std::vector<double> costs = shaped.end_costs(piece.size, length, wrap);
    const auto torn =
        std::ranges::count_if(costs, [](double cost) { return cost >= text::within_phrase; });
    return torn <= static_cast<std::ptrdiff_t>(costs.size() / lines_of_a_torn_phrase);
  });
}

void CellSetter::loosen(std::vector<Piece>& pieces) const {
  slide::loosen(pieces, body_, typesetter_);
}

double CellSetter::turned_lines(const std::vector<Piece>& pieces) const {
  std::size_t ended = 0, turned = 0;
  for (const Piece& piece : pieces) {
    if (piece.text.find(deck::line_end) == std::string::npos) continue;
    const int length = measure_of(piece, body_, typesetter_);
    const auto set = typesetter_.set(piece.text, piece.style, piece.size, length);
    bool counted = false;  // a line may be turned over more than once
    for (const text::Line& line : set.lines) {
      ended += line.continues ? 0 : 1;
      turned += line.continues && !counted ? 1 : 0;
      counted = line.continues;
    }
  }
  return ended == 0 ? 0 : static_cast<double>(turned) / static_cast<double>(ended);
}

int CellSetter::spare(const std::vector<Piece>& pieces) const {
  return spare_of(pieces, body_, typesetter_);
}

std::vector<BlockPointer> CellSetter::place(const std::vector<Piece>& pieces, int above) const {
  return stack(pieces, body_, above, settings_.style.theme, typesetter_);
}

}  // namespace lectern::slide
