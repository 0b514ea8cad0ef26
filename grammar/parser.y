/* parser.y - the shapes of the language
 *
 * SPDX-FileCopyrightText: 2026 The iku authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shape only: every action is one call of the builder (syntax/build.h).
 *
 * Expressions have three layers.  Arithmetic is parsed by the precedence of
 * its operators, since a rule per level costs a reduction per level for each
 * operand; comparisons take arithmetic on both sides and so do not chain;
 * jika stands in parentheses as an operand.
 *
 * Recovery is no business of Bison's: a token is pushed only if it can be
 * taken, and syntax/recover.h mends the text where it cannot.  What cannot be
 * mended it replaces by the token GALAT, which stands for an item, a row or a
 * head.  build-aux/check-grammar takes these alternatives away and looks for
 * conflicts that they might hide.  NAMA_AWAL is a name that starts a line,
 * perhaps a keyword that was misspelt.
 */

%code requires {
#include "syntax/build.h"
}

%define api.prefix {iku_yy}
%define api.token.prefix {T_}
%define api.pure full
%define api.push-pull push
%define api.location.type {IkuSpan}
%define api.value.type {IkuValue}
%locations
%expect 0
%param {IkuBuilder *b}

%code provides {
typedef enum
{
  IKU_PARSER_MORE,
  IKU_PARSER_DONE,
  IKU_PARSER_REFUSED, /* the token cannot come next; nothing has changed */
  IKU_PARSER_GAVE_UP /* a finding says why */
} IkuParserStatus;

/* NULL if there is no memory. */
iku_yypstate *iku_parser_new (void);
void iku_parser_free (iku_yypstate *self);
/* Whether token can come next, and taking it. */
gboolean iku_parser_accepts (const iku_yypstate *self, int token);
IkuParserStatus iku_parser_push (iku_yypstate *self, const IkuToken *token,
                                 IkuBuilder *b);

/* The stack of what was read and is not complete: where its nth symbol from
 * the top stands; the one at the bottom is of no text. */
gsize iku_parser_get_depth (const iku_yypstate *self);
IkuSpan iku_parser_get_span (const iku_yypstate *self, gsize nth);
/* How deep the stack is up to its topmost token. */
gsize iku_parser_find_token (const iku_yypstate *self);
void iku_parser_pop (iku_yypstate *self, gsize n);

/* What would come of tokens, without any action: states over those of a
 * parser without its n_popped topmost ones.  Lives on the stack. */
#define IKU_TRIAL_ROOM 240
typedef struct
{
  const iku_yypstate *parser;
  gsize n_base;
  guint n_top;
  gint16 top[IKU_TRIAL_ROOM];
} IkuTrial;

void iku_trial_init (IkuTrial *self, const iku_yypstate *parser,
                     gsize n_popped);
/* FALSE if token cannot be taken; then the trial is over. */
gboolean iku_trial_push (IkuTrial *self, int token);

/* Whether a name that comes next is a unit. */
gboolean iku_parser_expects_unit (const iku_yypstate *self);

void iku_yyerror (const IkuSpan *span, IkuBuilder *b, const char *message);
}

%code {
/* Brackets are bounded by syntax/drive.c; what nests without them (bukan bukan
 * …) is bounded here. */
#define YYMAXDEPTH 4000
#define YYMALLOC g_malloc
#define YYFREE g_free

#define YYLLOC_DEFAULT(current, rhs, n)                                       \
  ((current) = (n) ? iku_span (YYRHSLOC (rhs, 1).start,                       \
                               YYRHSLOC (rhs, n).end)                         \
                   : iku_span (YYRHSLOC (rhs, 0).end, YYRHSLOC (rhs, 0).end))

#define NODE(kind, op, span, ...)                                             \
  iku_build_node (b, IKU_NODE_##kind, op, span,                               \
                  G_N_ELEMENTS (((IkuNode *[]){ __VA_ARGS__ })),              \
                  (IkuNode *[]){ __VA_ARGS__ })
#define LIST(kind, span, list)                                                \
  iku_build_list (b, IKU_NODE_##kind, 0, span, list)
#define LEAF(kind, span) iku_build_leaf (b, IKU_NODE_##kind, span)
#define ATTR(id, span, first, second)                                         \
  iku_build_attribute (b, IKU_ATTRIBUTE_##id, span, first, second)
#define OPERATION(op, span, left, right)                                      \
  iku_build_operation (b, IKU_OP_##op, span, left, right)
#define NARY(op, span, left, right, flags)                                    \
  iku_build_nary (b, IKU_NODE_OPERATION, IKU_OP_##op, span, left, right,      \
                  flags)
#define UNITS(span, left, right, flags)                                       \
  iku_build_nary (b, IKU_NODE_UNIT_PRODUCT, 0, span, left, right, flags)
}

%token END 0 "end of file"
%token MULAI "expression"
%token TOKEN "spelling"
%token IKU "iku"
%token PAKAI "pakai"
%token BAWAAN "bawaan"
%token INSTANSI "instansi"
%token PERIODE "periode"
%token SATUAN "satuan"
%token UNIT_KERJA "unit_kerja"
%token DATA "data"
%token TABEL "tabel"
%token KRITERIA "kriteria"
%token RUMUS "rumus"
%token TUJUAN "tujuan"
%token SASARAN "sasaran"
%token INDIKATOR "indikator"
%token ATURAN_CAPAIAN "aturan_capaian"
%token SKALA "skala"
%token SKENARIO "skenario"
%token UJI "uji"
%token WILAYAH "wilayah"
%token VISI "visi"
%token MISI "misi"
%token TUGAS "tugas"
%token FUNGSI "fungsi"
%token DASAR_HUKUM "dasar_hukum"
%token RINCIAN "rincian"
%token PENETAPAN "penetapan"
%token JENIS "jenis"
%token TEMPAT "tempat"
%token TANGGAL "tanggal"
%token PEJABAT "pejabat"
%token JABATAN "jabatan"
%token PANGKAT "pangkat"
%token NIP "nip"
%token AGREGAT "agregat"
%token SUMBER "sumber"
%token DEFINISI "definisi"
%token KODE "kode"
%token RENTANG "rentang"
%token KONSTANTA "konstanta"
%token KONSOLIDASI "konsolidasi"
%token POLARISASI "polarisasi"
%token BASELINE "baseline"
%token TARGET "target"
%token BOBOT "bobot"
%token PENJELASAN "penjelasan"
%token ALASAN "alasan"
%token KETERANGAN "keterangan"
%token PENYEDIA_DATA "penyedia_data"
%token PENANGGUNG_JAWAB "penanggung_jawab"
%token KODE_REFERENSI "kode_referensi"
%token LEVEL "level"
%token VALIDITAS "validitas"
%token KENDALI "kendali"
%token FREKUENSI "frekuensi"
%token CAPAIAN "capaian"
%token PREDIKAT "predikat"
%token KATEGORI "kategori"
%token DESIMAL "desimal"
%token PEMBULATAN "pembulatan"
%token NILAI_TERTINGGI "nilai_tertinggi"
%token REALISASI_TERBURUK "realisasi_terburuk"
%token PEMBANDING "pembanding"
%token MENDUKUNG "mendukung"
%token DISAGREGASI "disagregasi"
%token KOLOM "kolom"
%token MAKSIMALKAN "maksimalkan"
%token MINIMALKAN "minimalkan"
%token STABILKAN "stabilkan"
%token BATAS "batas"
%token NAIKKAN "naikkan"
%token TURUNKAN "turunkan"
%token TETAPKAN "tetapkan"
%token UNTUK "untuk"
%token DIKETAHUI "diketahui"
%token SEHARUSNYA "seharusnya"
%token DAN "dan"
%token ATAU "atau"
%token BUKAN "bukan"
%token ANTARA "antara"
%token DALAM "dalam"
%token JIKA "jika"
%token MAKA "maka"
%token SELAIN "selain"
%token ITU "itu"
%token COCOK "cocok"
%token DARI "dari"
%token PADA "pada"
%token BAGIAN "bagian"
%token PILIHAN "pilihan"
%token KUNCI "kunci"
%token RAHASIA "rahasia"
%token PROGRAM "program"
%token KEGIATAN "kegiatan"
%token YA "ya"
%token TIDAK "tidak"
%token RIBU "ribu"
%token JUTA "juta"
%token MILIAR "miliar"
%token TRILIUN "triliun"
%token WAKTU "waktu"
%token INDUK "induk"
%token BULATKAN "bulatkan"
%token LAINNYA "lainnya"
%token TERCETAK "tercetak"
%token CASCADING "cascading"
%token TITIK2 ".." NE "<>" LE "<=" GE ">="
%token RUSAK "unreadable part"
%token <node> NAMA "name" NAMA_AWAL "name at line start"
%token <node> ANGKA "number" TEKS "string" PERIODE_LIT "period"
%token <node> TANGGAL_LIT "date" NOMOR "numbering"
%token <node> GALAT "what could not be read"

%left ATAU
%left DAN
%precedence BUKAN
%left '+' '-'
%left '*' '/'
%precedence NEGASI
%right '^'
%precedence '['

%type <node> declaration name label step unit_def value type
%type <node> choice choice_value unit unit_factor number scaled literal
%type <node> magnitude number_unit period periods
%type <node> instansi_body instansi_item penetapan_body penetapan_item
%type <node> bawaan_body bawaan_item data_body data_item
%type <node> konsolidasi mode table_unit table_body column marks mark
%type <node> column_type entry numbering head number_name entry_body entry_item
%type <node> entry_attribute indicator_body indicator_item
%type <node> indicator_attribute rows baseline baseline_value plain_value
%type <node> attribute cascade column_name reference polarity row row_value
%type <node> target_value rule_body rule step_size scale_body band band_value
%type <node> interval scenario_body change at test_body test given index
%type <node> index_end expr logic junction comparison arith match_arm
%type <node> match_label guard value_word
%type <node> names parts params references column_names
%type <list> name_list unit_defs choices ordered_choices
%type <list> instansi_items penetapan_items bawaan_items data_items columns
%type <list> mark_list entry_items indicator_items row_list rule_items bands
%type <list> changes tests givens list arms guards
%type <list> param_list reference_list column_list
%type <op> scale entry_kind

%start input

%%

input:
  file
| MULAI expr { iku_build_declaration (b, $2); }
| MULAI GALAT { iku_build_declaration (b, $2); }
;

file:
  IKU ANGKA { iku_build_version (b, $2); } declarations
| declarations
;

declarations:
  %empty
| declarations declaration { iku_build_declaration (b, $2); }
;

declaration:
  PAKAI TEKS { $$ = NODE (PAKAI, 0, @$, $2); }
| BAWAAN bawaan_body { $$ = NODE (BAWAAN, 0, @$, $2); }
| INSTANSI TEKS { $$ = NODE (INSTANSI, 0, @$, $2, NULL); }
| INSTANSI TEKS instansi_body { $$ = NODE (INSTANSI, 0, @$, $2, $3); }
| INSTANSI GALAT instansi_body
  { $$ = NODE (BROKEN, 0, @$, NULL); }
| PERIODE periods step { $$ = NODE (PERIODE, 0, @$, $2, $3); }
| SATUAN unit_defs { $$ = LIST (SATUAN, @$, $2); }
| UNIT_KERJA name TEKS { $$ = NODE (UNIT_KERJA, 0, @$, $2, $3, NULL); }
| UNIT_KERJA name TEKS INDUK name
  { $$ = NODE (UNIT_KERJA, 0, @$, $2, $3, $5); }
| DATA name ':' type label parts value data_body
  { $$ = NODE (DATA, 0, @$, $2, $4, $5, $6, $7, $8); }
| DATA GALAT '{' data_items '}'
  { $$ = NODE (BROKEN, 0, @$, NULL); }
| TABEL name label table_unit table_body
  { $$ = NODE (TABEL, 0, @$, $2, $3, $4, $5); }
| TABEL GALAT table_body { $$ = NODE (BROKEN, 0, @$, NULL); }
| KRITERIA name PADA names label '=' expr
  { $$ = NODE (KRITERIA, 0, @$, $2, $4, $5, $7); }
| RUMUS name '(' params ')' '=' expr
  { $$ = NODE (FORMULA, 0, @$, $2, $4, $7); }
| entry
| ATURAN_CAPAIAN name label rule_body
  { $$ = NODE (ATURAN, 0, @$, $2, $3, $4); }
| ATURAN_CAPAIAN GALAT rule_body
  { $$ = NODE (BROKEN, 0, @$, NULL); }
| SKALA name label step_size scale_body
  { $$ = NODE (SKALA, 0, @$, $2, $3, $4, $5); }
| SKALA GALAT scale_body { $$ = NODE (BROKEN, 0, @$, NULL); }
| SKENARIO name label scenario_body
  { $$ = NODE (SKENARIO, 0, @$, $2, NULL, $3, $4); }
| SKENARIO name DARI names label scenario_body
  { $$ = NODE (SKENARIO, 0, @$, $2, $4, $5, $6); }
| SKENARIO GALAT scenario_body
  { $$ = NODE (BROKEN, 0, @$, NULL); }
| UJI TEKS at test_body { $$ = iku_build_uji ($3, @$, $2, $4); }
| UJI GALAT test_body { $$ = NODE (BROKEN, 0, @$, NULL); }
| GALAT
;

name:
  NAMA
| NAMA_AWAL
;

names:
  name_list { $$ = LIST (NAMES, @$, $1); }
;

name_list:
  name { $$ = iku_build_append (b, NULL, $1); }
| name_list ',' name { $$ = iku_build_append (b, $1, $3); }
;

label:
  %empty { $$ = NULL; }
| TEKS
;

step:
  %empty { $$ = NULL; }
| NAMA
;

unit_defs:
  unit_def { $$ = iku_build_append (b, NULL, $1); }
| unit_defs ',' unit_def { $$ = iku_build_append (b, $1, $3); }
;

unit_def:
  name label { $$ = NODE (UNIT_DEF, 0, @$, $1, $2, NULL, NULL, NULL); }
| name label '=' number unit
  { $$ = NODE (UNIT_DEF, 0, @$, $1, $2, $4, NULL, $5); }
| name label '=' number '/' number unit
  { $$ = NODE (UNIT_DEF, 0, @$, $1, $2, $4, $6, $7); }
;

parts:
  %empty { $$ = NULL; }
| BAGIAN DARI names { $$ = $3; }
;

value:
  %empty { $$ = NULL; }
| '=' expr { $$ = $2; }
;

type:
  unit
| choice
| TANGGAL { $$ = LEAF (TYPE_DATE, @$); }
;

choice:
  PILIHAN '{' choices '}' { $$ = LIST (CHOICE, @$, $3); }
| PILIHAN '{' ordered_choices '}'
  { $$ = iku_build_flag (LIST (CHOICE, @$, $3), IKU_NODE_ORDERED, @$); }
;

choices:
  choice_value { $$ = iku_build_append (b, NULL, $1); }
| choices ',' choice_value { $$ = iku_build_append (b, $1, $3); }
;

ordered_choices:
  choice_value '<' choice_value
  { $$ = iku_build_append (b, iku_build_append (b, NULL, $1), $3); }
| ordered_choices '<' choice_value { $$ = iku_build_append (b, $1, $3); }
;

choice_value:
  name
| TEKS
;

unit:
  unit_factor
| unit '*' unit_factor { $$ = UNITS (@$, $1, $3, 0); }
| unit '/' unit_factor { $$ = UNITS (@$, $1, $3, IKU_NODE_INVERSE); }
;

unit_factor:
  name
| name '^' ANGKA { $$ = iku_build_unit_power (b, @$, $1, $3, FALSE); }
| name '^' '-' ANGKA { $$ = iku_build_unit_power (b, @$, $1, $4, TRUE); }
| '(' unit ')' { $$ = iku_build_flag ($2, IKU_NODE_PAREN, @$); }
;

number:
  ANGKA
| scaled
;

scaled:
  ANGKA scale { $$ = iku_build_scaled ($1, $2, @$); }
;

scale:
  RIBU { $$ = IKU_SCALE_WORD_RIBU; }
| JUTA { $$ = IKU_SCALE_WORD_JUTA; }
| MILIAR { $$ = IKU_SCALE_WORD_MILIAR; }
| TRILIUN { $$ = IKU_SCALE_WORD_TRILIUN; }
;

literal:
  magnitude
| '-' magnitude { $$ = iku_build_negative (b, @$, $2); }
;

magnitude:
  ANGKA '%' { $$ = iku_build_percent ($1, @$); }
| number
| number number_unit { $$ = NODE (QUANTITY, 0, @$, $1, $2); }
;

/* On the line of its number, so never NAMA_AWAL. */
number_unit:
  NAMA
| number_unit '/' NAMA { $$ = UNITS (@$, $1, $3, IKU_NODE_INVERSE); }
| number_unit '*' NAMA { $$ = UNITS (@$, $1, $3, 0); }
;

period:
  ANGKA { $$ = iku_build_year (b, $1); }
| PERIODE_LIT
;

periods:
  period
| period TITIK2 period { $$ = NODE (RANGE, 0, @$, $1, $3); }
;

/* instansi */

instansi_body:
  '{' instansi_items '}' { $$ = LIST (BODY, @$, $2); }
;

instansi_items:
  %empty { $$ = NULL; }
| instansi_items instansi_item { $$ = iku_build_append (b, $1, $2); }
;

instansi_item:
  VISI TEKS { $$ = ATTR (VISI, @$, $2, NULL); }
| MISI TEKS { $$ = ATTR (MISI, @$, $2, NULL); }
| TUGAS TEKS { $$ = ATTR (TUGAS, @$, $2, NULL); }
| FUNGSI TEKS { $$ = ATTR (FUNGSI, @$, $2, NULL); }
| PENETAPAN penetapan_body { $$ = NODE (PENETAPAN, 0, @$, $2); }
| WILAYAH TEKS { $$ = ATTR (WILAYAH, @$, $2, NULL); }
| DASAR_HUKUM TEKS { $$ = ATTR (DASAR_HUKUM, @$, $2, NULL); }
| RINCIAN TEKS TEKS { $$ = ATTR (RINCIAN, @$, $2, $3); }
| GALAT
;

penetapan_body:
  '{' penetapan_items '}' { $$ = LIST (BODY, @$, $2); }
;

penetapan_items:
  %empty { $$ = NULL; }
| penetapan_items penetapan_item { $$ = iku_build_append (b, $1, $2); }
;

penetapan_item:
  JENIS TEKS { $$ = ATTR (JENIS, @$, $2, NULL); }
| TEMPAT TEKS { $$ = ATTR (TEMPAT, @$, $2, NULL); }
| TANGGAL PERIODE_LIT { $$ = ATTR (TANGGAL, @$, $2, NULL); }
| TANGGAL TANGGAL_LIT { $$ = ATTR (TANGGAL, @$, $2, NULL); }
| TANGGAL ANGKA { $$ = ATTR (TANGGAL, @$, iku_build_year (b, $2), NULL); }
| PEJABAT TEKS { $$ = ATTR (PEJABAT, @$, $2, NULL); }
| JABATAN TEKS { $$ = ATTR (JABATAN, @$, $2, NULL); }
| PANGKAT TEKS { $$ = ATTR (PANGKAT, @$, $2, NULL); }
| NIP TEKS { $$ = ATTR (NIP, @$, $2, NULL); }
| GALAT
;

/* bawaan */

bawaan_body:
  '{' bawaan_items '}' { $$ = LIST (BODY, @$, $2); }
;

bawaan_items:
  %empty { $$ = NULL; }
| bawaan_items bawaan_item { $$ = iku_build_append (b, $1, $2); }
;

bawaan_item:
  attribute
| AGREGAT name { $$ = ATTR (AGREGAT, @$, $2, NULL); }
| GALAT
;

/* data */

data_body:
  %empty { $$ = NULL; }
| '{' data_items '}' { $$ = LIST (BODY, @$, $2); }
;

data_items:
  %empty { $$ = NULL; }
| data_items data_item { $$ = iku_build_append (b, $1, $2); }
;

data_item:
  SUMBER TEKS { $$ = ATTR (SUMBER, @$, $2, NULL); }
| DEFINISI TEKS { $$ = ATTR (DEFINISI, @$, $2, NULL); }
| KODE TEKS { $$ = ATTR (KODE, @$, $2, NULL); }
| RENTANG literal TITIK2 literal { $$ = ATTR (RENTANG, @$, $2, $4); }
| KONSTANTA rows { $$ = ATTR (KONSTANTA, @$, $2, NULL); }
| konsolidasi
| GALAT
;

konsolidasi:
  KONSOLIDASI WAKTU mode { $$ = ATTR (KONSOLIDASI_WAKTU, @$, $3, NULL); }
| KONSOLIDASI WILAYAH mode
  { $$ = ATTR (KONSOLIDASI_WILAYAH, @$, $3, NULL); }
;

mode:
  name
| TIDAK { $$ = iku_build_name (b, @$, 0); }
;

/* tabel */

table_unit:
  %empty { $$ = NULL; }
| SATUAN unit { $$ = $2; }
;

table_body:
  '{' columns '}' { $$ = LIST (BODY, @$, $2); }
;

columns:
  %empty { $$ = NULL; }
| columns column { $$ = iku_build_append (b, $1, $2); }
;

/* After kolom and after a dot the scanner makes a name of any word. */
column:
  KOLOM NAMA ':' column_type marks value
  { $$ = NODE (KOLOM, 0, @$, $2, $4, $5, $6); }
| GALAT { $$ = NULL; }
;

marks:
  mark_list { $$ = LIST (BODY, @$, $1); }
;

mark_list:
  %empty { $$ = NULL; }
| mark_list mark { $$ = iku_build_append (b, $1, $2); }
;

mark:
  KUNCI { $$ = NODE (MARK, IKU_MARK_KUNCI, @$, NULL); }
| RAHASIA { $$ = NODE (MARK, IKU_MARK_RAHASIA, @$, NULL); }
| KODE TEKS { $$ = NODE (MARK, IKU_MARK_KODE, @$, $2); }
| TEKS
;

column_type:
  name { $$ = NODE (TYPE_NAMED, 0, @$, $1, NULL); }
| name number_unit { $$ = NODE (TYPE_NAMED, 0, @$, $1, $2); }
| choice
| TANGGAL { $$ = LEAF (TYPE_DATE, @$); }
| TANGGAL PERIODE { $$ = LEAF (TYPE_DATE_PERIOD, @$); }
| PERIODE { $$ = LEAF (TYPE_PERIOD, @$); }
| WILAYAH { $$ = LEAF (TYPE_REGION, @$); }
;

/* rumus with parameters */

params:
  param_list { $$ = LIST (NAMES, @$, $1); }
;

param_list:
  name { $$ = iku_build_append (b, NULL, $1); }
| param_list ';' name { $$ = iku_build_append (b, $1, $3); }
;

/* tujuan, sasaran, indikator */

entry:
  entry_kind head entry_body { $$ = iku_build_entry ($2, $1, @$, $3); }
| entry_kind GALAT entry_body
  { $$ = NODE (ENTRY, $1, @$, NULL, NULL, NULL, $3); }
| INDIKATOR numbering name TEKS indicator_body
  { $$ = NODE (ENTRY, IKU_ENTRY_INDIKATOR, @$, $2, $3, $4, $5); }
| INDIKATOR GALAT indicator_body { $$ = NODE (BROKEN, 0, @$, $3); }
;

entry_kind:
  TUJUAN { $$ = IKU_ENTRY_TUJUAN; }
| SASARAN { $$ = IKU_ENTRY_SASARAN; }
| SASARAN PROGRAM { $$ = IKU_ENTRY_SASARAN_PROGRAM; }
| SASARAN KEGIATAN { $$ = IKU_ENTRY_SASARAN_KEGIATAN; }
;

numbering:
  %empty { $$ = NULL; }
| NOMOR
| TEKS
;

/* A single string is the label; before a name or a second string it is the
 * number. */
head:
  label { $$ = NODE (ENTRY, 0, @$, NULL, NULL, $1, NULL); }
| NOMOR number_name label { $$ = NODE (ENTRY, 0, @$, $1, $2, $3, NULL); }
| TEKS name label { $$ = NODE (ENTRY, 0, @$, $1, $2, $3, NULL); }
| name label { $$ = NODE (ENTRY, 0, @$, NULL, $1, $2, NULL); }
| TEKS TEKS { $$ = NODE (ENTRY, 0, @$, $1, NULL, $2, NULL); }
;

number_name:
  %empty { $$ = NULL; }
| name
;

entry_body:
  '{' entry_items '}' { $$ = LIST (BODY, @$, $2); }
;

entry_items:
  %empty { $$ = NULL; }
| entry_items entry_item { $$ = iku_build_append (b, $1, $2); }
;

entry_item:
  entry
| entry_attribute
| GALAT
;

entry_attribute:
  attribute
| BOBOT literal { $$ = ATTR (BOBOT, @$, $2, NULL); }
| KODE TEKS { $$ = ATTR (KODE, @$, $2, NULL); }
;

indicator_body:
  '{' indicator_items '}' { $$ = LIST (BODY, @$, $2); }
;

indicator_items:
  %empty { $$ = NULL; }
| indicator_items indicator_item { $$ = iku_build_append (b, $1, $2); }
;

indicator_item:
  indicator_attribute
| GALAT
;

indicator_attribute:
  attribute
| RUMUS expr { $$ = ATTR (RUMUS, @$, $2, NULL); }
| baseline
| BOBOT literal { $$ = ATTR (BOBOT, @$, $2, NULL); }
| KODE TEKS { $$ = ATTR (KODE, @$, $2, NULL); }
| TARGET periods row_value
  { $$ = ATTR (TARGET, @$, NULL,
               iku_build_rows_of_one (b, iku_span_join (@2, @3), $2, $3)); }
| TARGET rows { $$ = ATTR (TARGET, @$, NULL, $2); }
| TARGET WILAYAH TEKS rows { $$ = ATTR (TARGET, @$, $3, $4); }
;

rows:
  '{' row_list '}' { $$ = LIST (ROWS, @$, $2); }
;

row_list:
  row { $$ = iku_build_append (b, NULL, $1); }
| row_list row { $$ = iku_build_append (b, $1, $2); }
;

row:
  periods row_value { $$ = NODE (ROW, 0, @$, $1, $2); }
| GALAT { $$ = NULL; }
;

row_value:
  target_value
| target_value TITIK2 target_value
  { $$ = NODE (VALUE_RANGE, 0, @$, $1, $3); }
| name
| TEKS
| YA { $$ = iku_build_integer (b, IKU_NODE_BOOL, @$, 1); }
| TIDAK { $$ = iku_build_integer (b, IKU_NODE_BOOL, @$, 0); }
;

target_value:
  literal
| '(' expr ')' { $$ = iku_build_flag ($2, IKU_NODE_PAREN, @$); }
;

baseline:
  BASELINE baseline_value { $$ = ATTR (BASELINE, @$, NULL, $2); }
| BASELINE PERIODE_LIT baseline_value { $$ = ATTR (BASELINE, @$, $2, $3); }
| BASELINE ANGKA plain_value
  { $$ = ATTR (BASELINE, @$, iku_build_year (b, $2), $3); }
;

baseline_value:
  plain_value
| name
;

plain_value:
  target_value
| TEKS
| YA { $$ = iku_build_integer (b, IKU_NODE_BOOL, @$, 1); }
| TIDAK { $$ = iku_build_integer (b, IKU_NODE_BOOL, @$, 0); }
;

/* Attributes that bawaan, tujuan, sasaran and indikator may have. */
attribute:
  SATUAN unit { $$ = ATTR (SATUAN, @$, $2, NULL); }
| POLARISASI polarity { $$ = ATTR (POLARISASI, @$, $2, NULL); }
| DEFINISI TEKS { $$ = ATTR (DEFINISI, @$, $2, NULL); }
| PENJELASAN TEKS { $$ = ATTR (PENJELASAN, @$, $2, NULL); }
| ALASAN TEKS { $$ = ATTR (ALASAN, @$, $2, NULL); }
| KETERANGAN TEKS { $$ = ATTR (KETERANGAN, @$, $2, NULL); }
| SUMBER TEKS { $$ = ATTR (SUMBER, @$, $2, NULL); }
| PENYEDIA_DATA references { $$ = ATTR (PENYEDIA_DATA, @$, $2, NULL); }
| PENANGGUNG_JAWAB references
  { $$ = ATTR (PENANGGUNG_JAWAB, @$, $2, NULL); }
| DASAR_HUKUM TEKS { $$ = ATTR (DASAR_HUKUM, @$, $2, NULL); }
| KODE_REFERENSI TEKS TEKS { $$ = ATTR (KODE_REFERENSI, @$, $2, $3); }
| LEVEL name { $$ = ATTR (LEVEL, @$, $2, NULL); }
| VALIDITAS name { $$ = ATTR (VALIDITAS, @$, $2, NULL); }
| KENDALI name { $$ = ATTR (KENDALI, @$, $2, NULL); }
| FREKUENSI name { $$ = ATTR (FREKUENSI, @$, $2, NULL); }
| konsolidasi
| CAPAIAN name { $$ = ATTR (CAPAIAN, @$, $2, NULL); }
| PREDIKAT name { $$ = ATTR (PREDIKAT, @$, $2, NULL); }
| KATEGORI name { $$ = ATTR (KATEGORI, @$, $2, NULL); }
| DESIMAL ANGKA { $$ = ATTR (DESIMAL, @$, iku_build_count (b, $2), NULL); }
| PEMBULATAN name { $$ = ATTR (PEMBULATAN, @$, $2, NULL); }
| NILAI_TERTINGGI literal { $$ = ATTR (NILAI_TERTINGGI, @$, $2, NULL); }
| REALISASI_TERBURUK literal
  { $$ = ATTR (REALISASI_TERBURUK, @$, $2, NULL); }
| PEMBANDING TEKS rows { $$ = ATTR (PEMBANDING, @$, $2, $3); }
| MENDUKUNG names cascade { $$ = ATTR (MENDUKUNG, @$, $2, $3); }
| DISAGREGASI column_names { $$ = ATTR (DISAGREGASI, @$, $2, NULL); }
| RINCIAN TEKS TEKS { $$ = ATTR (RINCIAN, @$, $2, $3); }
;

cascade:
  %empty { $$ = NULL; }
| CASCADING name { $$ = $2; }
;

column_names:
  column_list { $$ = LIST (BODY, @$, $1); }
;

column_list:
  column_name { $$ = iku_build_append (b, NULL, $1); }
| column_list ',' column_name { $$ = iku_build_append (b, $1, $3); }
;

column_name:
  name '.' NAMA { $$ = NODE (COLUMN, 0, @$, $1, $3); }
;

references:
  reference_list { $$ = LIST (NAMES, @$, $1); }
;

reference_list:
  reference { $$ = iku_build_append (b, NULL, $1); }
| reference_list ',' reference { $$ = iku_build_append (b, $1, $3); }
;

reference:
  name
| TEKS
;

polarity:
  MAKSIMALKAN { $$ = iku_build_name (b, @$, IKU_POLARITY_MAXIMIZE); }
| MINIMALKAN { $$ = iku_build_name (b, @$, IKU_POLARITY_MINIMIZE); }
| STABILKAN { $$ = iku_build_name (b, @$, IKU_POLARITY_STABILIZE); }
;

/* aturan_capaian */

rule_body:
  '{' rule_items '}' { $$ = LIST (BODY, @$, $2); }
;

rule_items:
  %empty { $$ = NULL; }
| rule_items rule { $$ = iku_build_append (b, $1, $2); }
;

rule:
  polarity expr { $$ = NODE (RULE, $1->op, @$, $2); }
| BATAS interval { $$ = NODE (BATAS, 0, @$, $2); }
| GALAT { $$ = NULL; }
;

/* skala */

step_size:
  %empty { $$ = NULL; }
| BULATKAN literal { $$ = $2; }
;

scale_body:
  '{' bands '}' { $$ = LIST (BODY, @$, $2); }
;

bands:
  %empty { $$ = NULL; }
| bands band { $$ = iku_build_append (b, $1, $2); }
;

band:
  interval ':' band_value { $$ = NODE (BAND, 0, @$, $1, $3); }
| LAINNYA ':' band_value { $$ = NODE (BAND, 0, @$, NULL, $3); }
| GALAT { $$ = NULL; }
;

band_value:
  TEKS
| literal
;

interval:
  literal TITIK2 literal { $$ = iku_build_interval (b, @$, $1, $3, 0); }
| literal TITIK2 '<' literal
  { $$ = iku_build_interval (b, @$, $1, $4, IKU_NODE_HIGH_OPEN); }
| '>' literal TITIK2 literal
  { $$ = iku_build_interval (b, @$, $2, $4, IKU_NODE_LOW_OPEN); }
| '>' literal TITIK2 '<' literal
  { $$ = iku_build_interval (b, @$, $2, $5,
                             IKU_NODE_LOW_OPEN | IKU_NODE_HIGH_OPEN); }
| '>' literal
  { $$ = iku_build_interval (b, @$, $2, NULL, IKU_NODE_LOW_OPEN); }
| GE literal { $$ = iku_build_interval (b, @$, $2, NULL, 0); }
| '<' literal
  { $$ = iku_build_interval (b, @$, NULL, $2, IKU_NODE_HIGH_OPEN); }
| LE literal { $$ = iku_build_interval (b, @$, NULL, $2, 0); }
;

/* skenario */

scenario_body:
  '{' changes '}' { $$ = LIST (BODY, @$, $2); }
;

changes:
  %empty { $$ = NULL; }
| changes change { $$ = iku_build_append (b, $1, $2); }
;

change:
  NAIKKAN name literal
  { $$ = NODE (CHANGE, IKU_CHANGE_NAIKKAN, @$, $2, $3); }
| TURUNKAN name literal
  { $$ = NODE (CHANGE, IKU_CHANGE_TURUNKAN, @$, $2, $3); }
| TETAPKAN name '=' expr
  { $$ = NODE (CHANGE, IKU_CHANGE_TETAPKAN, @$, $2, $4); }
| UNTUK period scenario_body { $$ = NODE (SCOPE, 0, @$, $2, NULL, $3); }
| UNTUK WILAYAH TEKS scenario_body
  { $$ = NODE (SCOPE, 0, @$, NULL, $3, $4); }
| UNTUK GALAT scenario_body { $$ = NODE (BROKEN, 0, @$, NULL); }
| GALAT
;

/* uji */

at:
  %empty { $$ = NODE (UJI, 0, @$, NULL, NULL, NULL, NULL, NULL); }
| PADA period { $$ = NODE (UJI, 0, @$, NULL, $2, NULL, NULL, NULL); }
| PADA period WILAYAH TEKS
  { $$ = NODE (UJI, 0, @$, NULL, $2, $4, NULL, NULL); }
| WILAYAH TEKS { $$ = NODE (UJI, 0, @$, NULL, NULL, $2, NULL, NULL); }
| UNTUK name polarity
  { $$ = NODE (UJI, $3->op, @$, NULL, NULL, NULL, $2, NULL); }
;

test_body:
  '{' tests '}' { $$ = LIST (BODY, @$, $2); }
;

tests:
  %empty { $$ = NULL; }
| tests test { $$ = iku_build_append (b, $1, $2); }
;

test:
  DIKETAHUI givens { $$ = LIST (DIKETAHUI, @$, $2); }
| SEHARUSNYA expr { $$ = NODE (SEHARUSNYA, 0, @$, $2, NULL); }
| SEHARUSNYA expr TERCETAK TEKS { $$ = NODE (SEHARUSNYA, 0, @$, $2, $4); }
| GALAT
;

givens:
  given { $$ = iku_build_append (b, NULL, $1); }
| givens ';' given { $$ = iku_build_append (b, $1, $3); }
;

given:
  name '=' expr { $$ = NODE (GIVEN, 0, @$, $1, NULL, $3); }
| value_word '=' expr { $$ = NODE (GIVEN, 0, @$, $1, NULL, $3); }
| name '[' index ']' '=' expr { $$ = NODE (GIVEN, 0, @$, $1, $3, $6); }
| value_word '[' index ']' '=' expr
  { $$ = NODE (GIVEN, 0, @$, $1, $3, $6); }
;

/* Words of attributes that are values in rules and conditions. */
value_word:
  TARGET { $$ = iku_build_name (b, @$, 0); }
| BASELINE { $$ = iku_build_name (b, @$, 0); }
| NILAI_TERTINGGI { $$ = iku_build_name (b, @$, 0); }
| REALISASI_TERBURUK { $$ = iku_build_name (b, @$, 0); }
| CAPAIAN { $$ = iku_build_name (b, @$, 0); }
| PREDIKAT { $$ = iku_build_name (b, @$, 0); }
| BOBOT { $$ = iku_build_name (b, @$, 0); }
;

/* Expressions. */

/* What may stand alone is named twice, as expr and as an operand of dan,
 * since most formulas have no dan: so they are spared a reduction for every
 * pair of parentheses. */
expr:
  arith
| comparison
| junction
| JIKA expr MAKA expr SELAIN ITU expr { $$ = NODE (IF, 0, @$, $2, $4, $7); }
;

logic:
  arith
| comparison
| junction
;

junction:
  BUKAN logic { $$ = OPERATION (NOT, @$, $2, NULL); }
| logic DAN logic { $$ = NARY (AND, @$, $1, $3, 0); }
| logic ATAU logic { $$ = NARY (OR, @$, $1, $3, 0); }
;

comparison:
  arith '=' arith { $$ = OPERATION (EQ, @$, $1, $3); }
| arith NE arith { $$ = OPERATION (NE, @$, $1, $3); }
| arith '<' arith { $$ = OPERATION (LT, @$, $1, $3); }
| arith LE arith { $$ = OPERATION (LE, @$, $1, $3); }
| arith '>' arith { $$ = OPERATION (GT, @$, $1, $3); }
| arith GE arith { $$ = OPERATION (GE, @$, $1, $3); }
| arith ANTARA arith TITIK2 arith
  { $$ = NODE (OPERATION, IKU_OP_BETWEEN, @$, $1, $3, $5); }
| arith DALAM '{' list '}' { $$ = iku_build_in (b, @$, $1, $4); }
;

list:
  expr { $$ = iku_build_append (b, NULL, $1); }
| list ';' expr { $$ = iku_build_append (b, $1, $3); }
;

arith:
  NAMA
| NAMA_AWAL
| ANGKA
| '(' expr ')' { $$ = iku_build_flag ($2, IKU_NODE_PAREN, @$); }
| arith '+' arith { $$ = NARY (ADD, @$, $1, $3, 0); }
| arith '-' arith { $$ = NARY (ADD, @$, $1, $3, IKU_NODE_INVERSE); }
| arith '*' arith { $$ = NARY (MUL, @$, $1, $3, 0); }
| arith '/' arith { $$ = NARY (MUL, @$, $1, $3, IKU_NODE_INVERSE); }
| '-' arith %prec NEGASI { $$ = OPERATION (NEG, @$, $2, NULL); }
| arith '^' arith { $$ = OPERATION (POW, @$, $1, $3); }
| ANGKA '%' { $$ = iku_build_percent ($1, @$); }
| ANGKA NAMA { $$ = NODE (QUANTITY, 0, @$, $1, $2); }
| scaled
| scaled NAMA { $$ = NODE (QUANTITY, 0, @$, $1, $2); }
| value_word
| name '.' NAMA { $$ = NODE (COLUMN, 0, @$, $1, $3); }
| name '(' list ')' { $$ = iku_build_call (b, @$, $1, $3); }
| value_word '(' list ')' { $$ = iku_build_call (b, @$, $1, $3); }
| arith '[' index ']' { $$ = iku_build_index (b, @$, $1, $3); }
| PERIODE_LIT
| TANGGAL_LIT
| TEKS
| YA { $$ = iku_build_integer (b, IKU_NODE_BOOL, @$, 1); }
| TIDAK { $$ = iku_build_integer (b, IKU_NODE_BOOL, @$, 0); }
| '?' { $$ = LEAF (HOLE, @$); }
| RUSAK { $$ = LEAF (ERROR, @$); }
| COCOK arith '{' arms semicolon '}'
  { $$ = NODE (MATCH, 0, @$, $2, LIST (BODY, @4, $4)); }
| COCOK '{' guards semicolon '}'
  { $$ = NODE (MATCH, 0, @$, NULL, LIST (BODY, @3, $3)); }
;

semicolon:
  %empty
| ';'
;

index:
  index_end
| index_end TITIK2 index_end { $$ = NODE (INDEX_RANGE, 0, @$, $1, $3); }
| name
;

index_end:
  ANGKA { $$ = iku_build_index_number (b, @$, $1, FALSE); }
| '-' ANGKA { $$ = iku_build_index_number (b, @$, $2, TRUE); }
| PERIODE_LIT
;

arms:
  match_arm { $$ = iku_build_append (b, NULL, $1); }
| arms ';' match_arm { $$ = iku_build_append (b, $1, $3); }
;

match_arm:
  match_label ':' expr { $$ = NODE (ARM, 0, @$, $1, $3); }
| LAINNYA ':' expr { $$ = NODE (ARM, 0, @$, NULL, $3); }
;

match_label:
  TEKS
| name
| YA { $$ = iku_build_integer (b, IKU_NODE_BOOL, @$, 1); }
| TIDAK { $$ = iku_build_integer (b, IKU_NODE_BOOL, @$, 0); }
| literal
| interval
;

guards:
  guard { $$ = iku_build_append (b, NULL, $1); }
| guards ';' guard { $$ = iku_build_append (b, $1, $3); }
;

guard:
  expr ':' expr { $$ = NODE (ARM, 0, @$, $1, $3); }
| LAINNYA ':' expr { $$ = NODE (ARM, 0, @$, NULL, $3); }
;

%%

/* Trials. */

static inline int
get_top (const IkuTrial *self)
{
  return self->n_top > 0 ? self->top[self->n_top - 1]
                         : self->parser->yyss[self->n_base - 1];
}

/* The state after a shift, 0 for an error, or a rule, negated. */
static inline int
get_action (int state, yysymbol_kind_t token)
{
  int at = yypact[state];

  if (!yypact_value_is_default (at))
    {
      at += token;
      if (at >= 0 && at <= YYLAST && yycheck[at] == token)
        return yytable_value_is_error (yytable[at]) ? 0 : yytable[at];
    }
  return -yydefact[state];
}

static inline gboolean
push_state (IkuTrial *self, int state)
{
  if (self->n_top == IKU_TRIAL_ROOM)
    return FALSE;
  self->top[self->n_top++] = (gint16) state;
  return TRUE;
}

static inline gboolean
reduce (IkuTrial *self, int rule)
{
  guint length = (guint) yyr2[rule];
  guint from_top = MIN (length, self->n_top);
  int symbol = yyr1[rule] - YYNTOKENS, at;

  self->n_top -= from_top;
  self->n_base -= length - from_top;
  at = yypgoto[symbol] + get_top (self);
  return push_state (self,
                     at >= 0 && at <= YYLAST && yycheck[at] == get_top (self)
                         ? yytable[at]
                         : yydefgoto[symbol]);
}

void
iku_trial_init (IkuTrial *self, const iku_yypstate *parser, gsize n_popped)
{
  self->parser = parser;
  self->n_base = iku_parser_get_depth (parser) - n_popped;
  self->n_top = 0;
}

/* Reduces as long as token asks for it, then shifts. */
static inline gboolean
try_token (IkuTrial *self, yysymbol_kind_t token, int action)
{
  while (action < 0)
    {
      if (!reduce (self, -action))
        return FALSE;
      action = get_action (get_top (self), token);
    }
  return action > 0 && push_state (self, action);
}

gboolean
iku_trial_push (IkuTrial *self, int token)
{
  yysymbol_kind_t symbol = YYTRANSLATE (token);

  return try_token (self, symbol, get_action (get_top (self), symbol));
}

/* The stack. */

iku_yypstate *
iku_parser_new (void)
{
  yypstate *self = yypstate_new ();

  /* Bison sets the first state when the first token comes. */
  if (self != NULL)
    {
      *self->yyss = 0;
      *self->yylsp = iku_span (0, 0);
    }
  return self;
}

void
iku_parser_free (iku_yypstate *self)
{
  yypstate_delete (self);
}

gsize
iku_parser_get_depth (const iku_yypstate *self)
{
  return (gsize) (self->yyssp - self->yyss) + 1;
}

IkuSpan
iku_parser_get_span (const iku_yypstate *self, gsize nth)
{
  return self->yylsp[-(gssize) nth];
}

gsize
iku_parser_find_token (const iku_yypstate *self)
{
  const yy_state_t *top = self->yyssp;

  while (top > self->yyss && YY_ACCESSING_SYMBOL (*top) >= YYNTOKENS)
    top--;
  return (gsize) (top - self->yyss) + 1;
}

void
iku_parser_pop (iku_yypstate *self, gsize n)
{
  self->yyssp -= n;
  self->yyvsp -= n;
  self->yylsp -= n;
  self->yystate = *self->yyssp;
}

/* By itself, so that the stack of a trial is no burden of others. */
static G_GNUC_NO_INLINE gboolean
accepts_reduced (const yypstate *self, yysymbol_kind_t symbol, int action)
{
  IkuTrial trial;

  iku_trial_init (&trial, self, 0);
  return try_token (&trial, symbol, action);
}

static inline gboolean
accepts (const yypstate *self, int token)
{
  yysymbol_kind_t symbol = YYTRANSLATE (token);
  int action = get_action (*self->yyssp, symbol);

  return action >= 0 ? action > 0 : accepts_reduced (self, symbol, action);
}

gboolean
iku_parser_accepts (const iku_yypstate *self, int token)
{
  return accepts (self, token);
}

IkuParserStatus
iku_parser_push (iku_yypstate *self, const IkuToken *token, IkuBuilder *b)
{
  int status;

  if (G_UNLIKELY (!accepts (self, token->token)))
    return IKU_PARSER_REFUSED;
  /* Bison only copies the span. */
  status = yypush_parse (self, token->token, &token->value,
                         (IkuSpan *) &token->span, b);
  return status == YYPUSH_MORE ? IKU_PARSER_MORE
         : status == 0         ? IKU_PARSER_DONE
                               : IKU_PARSER_GAVE_UP;
}

gboolean
iku_parser_expects_unit (const iku_yypstate *self)
{
  yysymbol_kind_t before = YY_ACCESSING_SYMBOL (*self->yyssp);
  IkuTrial trial;

  iku_trial_init (&trial, self, 0);
  if (!iku_trial_push (&trial, T_NAMA))
    return FALSE;
  /* What a name alone becomes. */
  for (;;)
    {
      int top = get_top (&trial);

      switch (YY_ACCESSING_SYMBOL (top))
        {
        case YYSYMBOL_unit_factor:
        case YYSYMBOL_number_unit:
          return TRUE;
        case YYSYMBOL_arith:
          return before == YYSYMBOL_ANGKA || before == YYSYMBOL_scaled;
        default:
          if (yyr2[yydefact[top]] != 1 || !reduce (&trial, yydefact[top]))
            return FALSE;
        }
    }
}
