// One face of a font file: its bytes mapped, its metrics, and HarfBuzz's view of it.
#pragma once

#include <hb.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "base/geometry.h"
#include "base/handle.h"
#include "base/system/mapped_file.h"

namespace lectern::text {

using HbBlob = Handle<hb_blob_t, hb_blob_destroy>;
using HbFace = Handle<hb_face_t, hb_face_destroy>;
using HbFont = Handle<hb_font_t, hb_font_destroy>;

/// Immutable once open, and safe to share between threads. Distances are in ems: multiply by the
/// text size in pixels.
class Face {
 public:
  /// `index` counts the faces of a collection from 0. Throws Failure when the file cannot be
  /// mapped, holds no such face, or ends before its tables do.
  Face(std::filesystem::path file, int index);

  const std::filesystem::path& file() const { return file_; }
  int index() const { return index_; }
  const std::string& postscript_name() const { return postscript_name_; }

  /// The whole mapped file, valid as long as this face.
  std::span<const std::byte> bytes() const { return mapped_.bytes(); }

  /// Gives back the memory that the file takes; what is needed of it is read again.
  void release_pages() const { mapped_.release_pages(); }

  /// Scaled to `units_per_em()`, so that positions come out in font units.
  hb_font_t* hb_font() const { return hb_font_.get(); }
  int units_per_em() const { return units_per_em_; }

  float ascent() const { return ascent_; }    ///< above the baseline
  float descent() const { return descent_; }  ///< below the baseline, positive
  float cap_height() const {
    return cap_height_;
  }  ///< OS/2 sCapHeight, or the height of H, or 0.714

  /// Halfway up the square that ideographs are drawn in: what is on the middle of a line that
  /// runs down.
  float middle() const { return middle_; }

  /// Whether the font maps the character to a glyph of its own.
  bool covers(char32_t character) const;

  /// Whether it has another glyph of the character for lines that run down (feature `vert`).
  bool draws_vertically(char32_t character) const;

  /// Whether glyph 0, which is drawn for every character that the font lacks, can be seen.
  bool boxes_missing() const;

 private:
  std::filesystem::path file_;
  int index_ = 0;
  MappedFile mapped_;
  HbBlob blob_;
  HbFace hb_face_;
  HbFont hb_font_;
  std::string postscript_name_;
  int units_per_em_ = 1000;
  float ascent_ = 0;
  float descent_ = 0;
  float cap_height_ = 0;
  float middle_ = 0;
};

}  // namespace lectern::text
