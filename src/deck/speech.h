// One file of text, translations or subtitles → a Speech: headline, paragraphs, sentences.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/language_tag.h"
#include "base/problem.h"
#include "base/system/file.h"
#include "deck/deck.h"

namespace lectern::deck {

/// The code of a file that is yet to be filled in.
inline constexpr std::string_view not_begun = "not-begun";

enum class Format { Text, Catalogue, WebVtt, SubRip };

/// By the name: `.txt`, `.po`, `.vtt`, `.srt`, in capitals too. Nothing for any other.
std::optional<Format> format_of(const std::filesystem::path& file);

/// What is done about paragraph breaks in the middle of what looks like one sentence.
enum class Breaks { Mended, Kept };

/// What the other languages of a deck say of how a text is to be read.
struct Reading {
  Breaks breaks = Breaks::Mended;
  std::set<int> kept = {};  ///< the lines that begin a paragraph of which all lines are kept
};

/// Everything of a Speech that its own file says. Nothing, and an error among the problems, when
/// the file cannot be read, is not UTF-8 or is blank; or a warning where it is yet to be filled in.
std::optional<Speech> read_speech(const std::filesystem::path& file, const LanguageTag& language,
                                  Problems& problems, const FileReader& files = disk_reader(),
                                  const Reading& reading = {});

/// The speech as a text file: its headline and its paragraphs with their anchors.
std::string to_text(const Speech& speech);

/// Leaves out anchors that the original does not have: those that a catalogue gave by itself mean
/// nothing in a text.
void keep_anchors_of(const Speech& original, Speech& speech);

/// Takes the first paragraphs for a headline although their date does not read, where another of
/// the deck has one: if they have the look of one, are as many as this speech has more than the
/// other, or the other has nothing but a title either.
void accept_unread_headline(Speech& speech, const Speech& other);

/// Takes the first paragraph for a headline where its first line says the title that is stated
/// elsewhere.
void take_stated_title(Speech& speech, std::string_view title);

/// Takes back that lines of its headline were kept (`kept-lines`): they are its parts anyway.
void forget_lines_of_headline(const Speech& speech, Problems& problems);

/// Fills `Speech::sentences` from the paragraphs.
void number_sentences(Speech& speech);

}  // namespace lectern::deck
