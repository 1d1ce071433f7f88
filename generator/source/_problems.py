"""All the ways in which a file can be unreadable, in words for people who do not know YAML."""

from __future__ import annotations

from generator.diagnostics import Problem, Severity
from generator.languages import Words

NOT_A_FILE = Problem(
    "YML001", "not-a-file",
    Words("这是一个文件夹，不是文件。", "This is a folder, not a file."),
    Words("给文件夹改名，去掉结尾的 .yaml；或者把里面的文件移到上一层。",
          "Rename the folder without `.yaml`, or move its files one level up."),
)  # fmt: skip
DANGLING_LINK = Problem(
    "YML002", "dangling-link",
    Words("这是一个快捷方式（链接），但它指向的文件不存在。",
          "This is a link, and the file it leads to does not exist."),
    Words("删除这个链接，把真正的文件放在这里。", "Delete the link and put the real file here."),
)  # fmt: skip
LINK_OUTSIDE = Problem(
    "YML003", "link-outside",
    Words("这个链接指向 casebook 文件夹之外。", "This link leads out of the casebook folder."),
    Words("把真正的文件复制到这里，代替链接。", "Copy the real file here instead of the link."),
)  # fmt: skip
WRONG_ENDING = Problem(
    "YML004", "wrong-ending",
    Words("文件名结尾是 `{ending}`，这里只读取 `.yaml` 文件。",
          "The file name ends in `{ending}`; only `.yaml` files are read."),
    Words("如果是内容，把文件名改成 `{stem}.yaml`；如果不是，移到别处。"
          "看不到结尾时，先在文件夹的“查看”里勾选“文件扩展名”。",
          "If it is content, rename it `{stem}.yaml`; if not, move it elsewhere. "
          "If your system hides the ending, let it show file name extensions first."),
)  # fmt: skip
WRONG_FOLDER = Problem(
    "YML005", "wrong-folder",
    Words("`{folder}` 不是内容文件夹，里面的文件不会发布。{hint}",
          "`{folder}` is no content folder, so its files are not published. {hint}"),
    Words("内容文件夹有：{known}。", "The content folders are: {known}."),
)  # fmt: skip
TOO_LARGE = Problem(
    "YML006", "too-large",
    Words("文件超过 {limit} 字节的上限。", "The file is larger than the limit of {limit} bytes."),
    Words("把内容分成几个文件；图片不要放进文字文件。",
          "Split it into several files; pictures do not belong in text files."),
)  # fmt: skip
EMPTY = Problem(
    "YML007", "empty-file",
    Words("文件里没有内容。", "There is nothing in the file."),
    Words("写入内容，或者删除文件。用 `casebook new` 可以得到一份带说明的空白稿。",
          "Fill it or delete it. `casebook new` makes a draft with every field explained."),
)  # fmt: skip
GBK = Problem(
    "YML008", "gbk-encoding",
    Words("文件看起来是用 GBK（ANSI）编码保存的，这里需要 UTF-8。",
          "The file looks as if it was saved as GBK (ANSI); it must be UTF-8."),
    Words("文字没有丢。用记事本打开，选“另存为”，编码选 UTF-8，再保存。",
          "Nothing is lost. Open it in your editor, choose “Save as”, encoding UTF-8, and save."),
)  # fmt: skip
UTF16 = Problem(
    "YML009", "utf16-encoding",
    Words("文件是用 UTF-16（Unicode）编码保存的，这里需要 UTF-8。",
          "The file was saved as UTF-16 (Unicode); it must be UTF-8."),
    Words("文字没有丢。用记事本打开，选“另存为”，编码选 UTF-8，再保存。",
          "Nothing is lost. Open it in your editor, choose “Save as”, encoding UTF-8, and save."),
)  # fmt: skip
BROKEN_UTF8 = Problem(
    "YML010", "broken-utf8",
    Words("这里有读不出来的字符（字节 {byte}），文件可能在传送中损坏了，或者不是用 UTF-8 编码保存的。",
          "There is an unreadable character here (byte {byte}): "
          "the file was damaged on its way, or not saved as UTF-8."),
    Words("重新输入这一行；如果坏的地方很多，请找回没有损坏的文件，或者用记事本“另存为”UTF-8。",
          "Type this line again; if there are many such places, get an undamaged copy, "
          "or open the file in your editor and save it as UTF-8."),
)  # fmt: skip
BYTE_ORDER_MARK = Problem(
    "YML011", "byte-order-mark",
    Words("文件开头有一个看不见的标记（BOM）。内容可以正常读取。",
          "The file begins with an invisible mark (BOM). It can be read all the same."),
    Words("另存为时选“UTF-8”，不要选“带 BOM 的 UTF-8”。", "When saving, choose “UTF-8”, not “UTF-8 with BOM”."),
    Severity.WARNING,
)  # fmt: skip
UNSEEN = Problem(
    "YML012", "unseen-character",
    Words("这里有看不见或显示不出来的字符 {character}，会打乱文件。",
          "There is a character here that does not show, {character}; it breaks the file."),
    Words("删掉它（下面的行里显示为 �），再重新输入前后的文字。它常常是从网页、Word 或聊天里复制来的。",
          "Delete it (the line shows it as �) and type the words around it again. "
          "It often comes along when text is copied from a web page, Word or a chat."),
)  # fmt: skip
TAB = Problem(
    "YML013", "tab-indentation",
    Words("行首用了 Tab 键缩进。", "The line is indented with a tab."),
    Words("删掉 Tab，改用空格，每一层两个空格。", "Delete the tab and use spaces, two for each level."),
)  # fmt: skip
WIDE_SPACE = Problem(
    "YML014", "wide-indentation",
    Words("行首用了全角空格，或从网页复制来的特殊空格。",
          "The line is indented with a full-width space, or with a special one copied from a web page."),
    Words("删掉行首的空格，切换到英文输入法，用空格键重新输入，每一层两个。",
          "Delete it and type plain spaces on the Latin keyboard, two for each level."),
)  # fmt: skip
FULL_WIDTH_COLON = Problem(
    "YML015", "full-width-colon",
    Words("`{name}` 后面用了全角冒号“：”。", "`{name}` is followed by a full-width colon `：`."),
    Words("切换到英文输入法，改成半角冒号加一个空格：`{name}: …`。", "Use a plain colon and a space: `{name}: …`."),
)  # fmt: skip
NO_SPACE_AFTER_COLON = Problem(
    "YML016", "no-space-after-colon",
    Words("`{name}` 的冒号后面少了一个半角空格。", "There is no plain space after the colon of `{name}`."),
    Words("在冒号后面加一个空格：`{name}: …`。", "Put a space after the colon: `{name}: …`."),
)  # fmt: skip
SPECIAL_START = Problem(
    "YML017", "special-first-character",
    Words("文字以“{character}”开头，这个符号在 YAML 里有特别的意思。",
          "The text begins with “{character}”, which has a special meaning in YAML."),
    Words("给整段文字加上英文双引号：\"{character}…\"。",
          "Put the whole text between double quotes: \"{character}…\"."),
)  # fmt: skip
COLON_IN_TEXT = Problem(
    "YML018", "colon-in-text",
    Words("文字里有半角冒号“: ”，YAML 以为它是一个字段。",
          "The text holds a colon and a space, so YAML takes it for a field."),
    Words("中文里请用全角冒号“：”；或者给整段文字加上英文双引号（中文的“ ”不算）。",
          "Put the whole text between plain double quotes (“ ” do not count); in Chinese, write `：` instead."),
)  # fmt: skip
BAD_INDENTATION = Problem(
    "YML019", "bad-indentation",
    Words("这一行的缩进和上面的行对不上。", "This line's indentation does not fit the lines above."),
    Words("让同一层的行左边对齐，下一层多两个空格。",
          "Let lines of one level begin in the same column, the next level two spaces further."),
)  # fmt: skip
UNCLOSED = Problem(
    "YML020", "unclosed",
    Words("这里开始的引号或括号没有结束。", "The quote or bracket that begins here is never closed."),
    Words("补上缺少的 `{closing}`，用英文输入法输入。", "Add the missing `{closing}`, typed on the Latin keyboard."),
)  # fmt: skip
ALIAS = Problem(
    "YML021", "alias-or-anchor",
    Words("`{character}` 在 YAML 里用来指向文件里的另一处，本项目不使用。",
          "`{character}` makes a link inside the file, which is not used here."),
    Words("把内容完整写出来；如果是文字，给整段文字加上英文双引号。",
          "Write the content out; if it is a text, put it between double quotes."),
)  # fmt: skip
TAG = Problem(
    "YML022", "tag",
    Words("以 `!` 开头的 `{tag}` 在 YAML 里是类型标记，本项目不使用。",
          "`{tag}` is a YAML tag, which is not used here."),
    Words("删掉标记；如果是文字，给整段文字加上英文双引号。",
          "Delete the tag; if it is a text, put it between double quotes."),
)  # fmt: skip
SEVERAL_DOCUMENTS = Problem(
    "YML023", "several-documents",
    Words("这一行 `{mark}` 把文件分成了几份。", "The line `{mark}` splits the file in several documents."),
    Words("一个文件只写一个条目。删掉这一行，或者分成几个文件。",
          "One file holds one entry. Delete the line or make several files."),
)  # fmt: skip
DUPLICATE_KEY = Problem(
    "YML024", "duplicate-key",
    Words("`{name}` 在同一层写了两次，上一次在第 {first} 行。",
          "`{name}` stands twice on this level; the first is on line {first}."),
    Words("只留一个；如果都要，合并成一个。", "Keep one; if you need both, merge them."),
)  # fmt: skip
TOO_DEEP = Problem(
    "YML025", "too-deep",
    Words("内容嵌套超过 {limit} 层。", "The content is nested more than {limit} levels deep."),
    Words("检查缩进和括号，可能多写了。", "Look at indentation and brackets; there are probably too many."),
)  # fmt: skip
KEY_NOT_TEXT = Problem(
    "YML026", "key-not-text",
    Words("字段名必须是一个词，这里是一个列表或一组字段。",
          "A field's name must be a word; here it is a list or a map."),
    Words("检查冒号和括号的位置。", "Look at where colons and brackets stand."),
)  # fmt: skip
NOT_A_MAP = Problem(
    "YML027", "no-fields",
    Words("文件里没有字段。每一行应该是“字段名: 内容”。",
          "The file has no fields. Each line should read `field: content`."),
    Words("对照一份现成的文件，或者用 `casebook new` 开一份新稿。",
          "Compare it with another file, or begin a new one with `casebook new`."),
)  # fmt: skip
HASH_IN_TEXT = Problem(
    "YML028", "hash-in-text",
    Words("空格加 `#` 以后的文字算注释，不会发布：“{lost}”。",
          "What follows a space and `#` is a comment and is not published: “{lost}”."),
    Words("如果是内容，给整段文字加上英文双引号；如果是注释，在 # 后面加一个空格。",
          "If it is content, put the whole text between double quotes; "
          "if it is a comment, put a space after `#`."),
)  # fmt: skip
SYNTAX = Problem(
    "YML029", "syntax",
    Words("这里的写法读不懂（{said}）。", "This cannot be understood as YAML ({said})."),
    Words("检查这一行和上一行的冒号、引号、括号和缩进。",
          "Look at colons, quotes, brackets and indentation of this line and the one above."),
)  # fmt: skip
NOT_TEXT = Problem(
    "YML030", "not-text",
    Words("这不是文字文件，而是 Word、PDF 或图片之类的文件，只是改成了文字文件的名字。",
          "This is no text file but a Word, PDF or picture file under the name of one."),
    Words("光改名不够：开一份新稿（条目用 `casebook new`），把文字复制进去。",
          "Renaming is not enough: begin a new file (an entry with `casebook new`) and copy the text into it."),
)  # fmt: skip
OUTSIDE_FOLDERS = Problem(
    "YML031", "outside-folders",
    Words("这个文件直接放在 casebook 里，不会发布。", "This file lies directly in casebook/, so it is not published."),
    Words("把它移到一个内容文件夹里：{known}。", "Move it into a content folder: {known}."),
)  # fmt: skip
LINE_WITHOUT_FIELD = Problem(
    "YML032", "line-without-field",
    Words("这一行不是“字段名: 内容”，也没有接上前面的文字。",
          "This line is no `field: content`, and it does not go on with the text above."),
    Words("如果是上面文字的一部分，往右缩进；如果是字段，写英文字段名、半角冒号和空格；"
          "如果是列表的一项，以 `- ` 开头。",
          "If it belongs to the text above, indent it further; if it is a field, write its name, a colon and a space; "
          "if it is an item of a list, begin it with `- `."),
)  # fmt: skip
AFTER_THE_END = Problem(
    "YML033", "text-after-the-end",
    Words("引号或括号在这里已经结束，后面还有文字。", "The quote or bracket has ended here, and more text follows."),
    Words("文字里面要用引号，就写中文引号“ ”；文字以引号或括号开头，就给整段文字加上单引号 '…'。",
          "Write quotes inside a text as “ ”; "
          "put a text that begins with a quote or bracket between single quotes '…'."),
)  # fmt: skip
FULL_WIDTH_MARK = Problem(
    "YML034", "full-width-mark",
    Words("这里用了全角的“{character}”，YAML 只认半角的 `{plain}`。",
          "Here stands a full-width `{character}`; YAML only knows `{plain}`."),
    Words("切换到英文输入法，改成 `{plain}`；逗号后面加一个空格。",
          "Type `{plain}` on the Latin keyboard, with a space after a comma."),
)  # fmt: skip
COMMA = Problem(
    "YML035", "misplaced-comma",
    Words("括号里的逗号不对：这里少了一个，或者多了一个。",
          "The commas in these brackets are not right: one is missing here, or there is one too many."),
    Words("括号里的每两项之间写一个半角逗号加空格，如 {{zh: 标题, en: Title}}。",
          "Put one comma and a space between two items, e.g. {{zh: 标题, en: Title}}."),
)  # fmt: skip
COMMA_IN_TEXT = Problem(
    "YML036", "comma-in-text",
    Words("花括号里的“{text}”后面没有冒号，不会发布：半角逗号把文字断开了。",
          "“{text}” stands in braces without a colon, so it is not published: a comma ends the text before it."),
    Words("中文里请用全角逗号“，”；或者给整段文字加上英文双引号。",
          "Put the whole text between double quotes; in Chinese, write `，` instead."),
)  # fmt: skip
NO_SPACE_AFTER_DASH = Problem(
    "YML037", "no-space-after-dash",
    Words("列表的 `-` 后面少了一个空格。", "There is no space after the `-` of this list item."),
    Words("在 `-` 后面加一个空格。", "Put a space after `-`."),
)  # fmt: skip
LIST_BESIDE_FIELD = Problem(
    "YML038", "list-beside-field",
    Words("列表不能和字段名写在同一行。", "A list cannot begin on the line of its field."),
    Words("把 `- ` 移到下一行，多缩进两个空格；如果是文字，给整段文字加上英文双引号。",
          "Put the `- ` on the next line, two spaces further in; if it is a text, put it between double quotes."),
)  # fmt: skip
BACKSLASH = Problem(
    "YML039", "backslash",
    Words("英文双引号里的反斜杠 `\\` 有特别的意思。", "Between double quotes, a backslash `\\` has a special meaning."),
    Words("把双引号换成单引号 '…'，或者把 `\\` 写成 `\\\\`。",
          "Use single quotes '…' instead, or write `\\\\` for `\\`."),
)  # fmt: skip
REGISTER_LINE = Problem(
    "YML040", "register-line",
    Words("这一行不是“名称: 内容”。这个文件由程序来写。",
          "This line is not `name: text`. The tool itself keeps this file."),
    Words("用版本管理恢复这个文件，或者删掉这一行再运行一次。",
          "Restore the file from version control, or delete the line and run again."),
)  # fmt: skip
MERGE_CONFLICT = Problem(
    "YML041", "merge-conflict",
    Words("合并没有做完，文件里还有冲突标记。", "A merge was not finished: the marks of a conflict are still there."),
    Words("两边的行都保留，删掉以 <<<<<<<、=======、>>>>>>> 开头的行。",
          "Keep the lines of both sides and delete those that begin with <<<<<<<, ======= and >>>>>>>."),
)  # fmt: skip
REGISTER_TWICE = Problem(
    "YML042", "register-line-twice",
    Words("`{name}` 在第 {first} 行已经有了。", "`{name}` stands in line {first} already."),
    Words("两行里留下正确的一行。", "Keep the one of the two lines that is right."),
)  # fmt: skip

PROBLEMS = tuple(value for value in list(globals().values()) if isinstance(value, Problem))
