<?xml version="1.0" encoding="UTF-8"?>
<!--
  White space. Runs of it are one space; the edges of a flow have none; a line break of the source is a space, or the end of the
  line in diplomatic; before and after one that breaks a word (@break="no") there is none. A space at the head of an edit or
  another phrase stands before it.

  Where an edit was left out (m:cut):
  - of the spaces before and after it one remains;
  - none remains before . , ) ] } … or after ( [ {; none before ; : ! ? and closing quotes or after opening quotes
    when it stood on the far side of the cut only ("mot !" keeps the space its language asks for);
  - a cut that began and ended with white space leaves one, so that words do not join; a cut inside a word leaves none.

  How: the text is written as one string with marks in it (m:stream), its gaps are settled by replacement (m:settled), and each
  text goes back to its place in the tree. This is one reading of the text, whatever its size; deciding node by node is not.

  The marks, in the patterns below. A gap is what stands between T and S.
    S  words begin           T  words end              O  a phrase begins that has words
    X  a cut                 Y  a cut with white space at both its edges
    J  a break inside a word                           E  an edge: of a flow, or of a line in diplomatic
    N  no space before these words     C  these words close something      M  no space after those      P  those open something
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Noncharacters: Unicode keeps them for use inside programs, so no text has them. -->
  <xsl:variable name="m:marks" as="xs:string" select="codepoints-to-string(64976 to 64986)"/>
  <xsl:variable name="m:letters-for-marks" as="xs:string" select="'STOXYJENCMP'"/>

  <xsl:function name="m:mark" as="xs:string">
    <xsl:param name="letters" as="xs:string"/>
    <xsl:sequence select="translate($letters, $m:letters-for-marks, $m:marks)"/>
  </xsl:function>

  <xsl:variable name="m:S" as="xs:string" select="m:mark('S')"/>
  <xsl:variable name="m:T" as="xs:string" select="m:mark('T')"/>
  <xsl:variable name="m:O" as="xs:string" select="m:mark('O')"/>
  <xsl:variable name="m:E" as="xs:string" select="m:mark('E')"/>

  <!-- A tree that m:state made, with its white space resolved. (The parameter `pieces` has no type: SaxonJS would look through the
       whole array each time it is handed on.) -->
  <xsl:function name="m:spaced" as="document-node()">
    <xsl:param name="state" as="document-node()"/>
    <xsl:document>
      <xsl:apply-templates select="$state" mode="m:space">
        <xsl:with-param name="pieces" select="m:pieces($state)" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:document>
  </xsl:function>

  <!-- What stands at each place of a run of text (m:place), its spaces settled. -->
  <xsl:function name="m:pieces" as="array(xs:string)">
    <xsl:param name="run" as="node()"/>
    <xsl:variable name="stream" as="xs:string*">
      <xsl:apply-templates select="$run/node()" mode="m:stream"/>
    </xsl:variable>
    <xsl:sequence select="array{tail(tokenize(m:settled(string-join($stream)), m:mark('[SO]')))}"/>
  </xsl:function>

  <!-- Outside diplomatic a note is no part of the line that it stands in: its text is a run of its own. -->
  <xsl:function name="m:is-apart" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="not($note/ancestor::m:text/@state = 'diplomatic')"/>
  </xsl:function>

  <!-- 1. The stream. -->
  <xsl:mode name="m:stream" on-no-match="shallow-skip"/>

  <xsl:template match="text()" mode="m:stream" as="xs:string">
    <xsl:variable name="words" as="xs:string" select="normalize-space(.)"/>
    <xsl:sequence select="
      if ($words = '') then ' '
      else (if (matches(., '^\s')) then ' ' else '') || $m:S || translate($words, $m:marks, '&#xFFFD;&#xFFFD;&#xFFFD;&#xFFFD;&#xFFFD;&#xFFFD;&#xFFFD;&#xFFFD;&#xFFFD;&#xFFFD;&#xFFFD;')
        || $m:T || (if (matches(., '\s$')) then ' ' else '')"/>
  </xsl:template>

  <xsl:template match="*" mode="m:stream" as="xs:string*">
    <xsl:variable name="flow" as="xs:boolean" select="m:is-flow(.)"/>
    <xsl:sequence select="if ($flow) then $m:E else if (normalize-space(.)) then $m:O else ()"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="if ($flow) then $m:E else ()"/>
  </xsl:template>

  <xsl:template match="m:cut" mode="m:stream" as="xs:string">
    <xsl:sequence select="m:mark(if (@spaced) then 'Y' else 'X')"/>
  </xsl:template>

  <xsl:template match="lb | pb | cb | gb" mode="m:stream" as="xs:string">
    <xsl:sequence select="
      if (@break = 'no') then m:mark('J')
      else if (ancestor::m:text/@state = 'diplomatic' and (self::lb or m:ends-line(.))) then $m:E
      else ' '"/>
  </xsl:template>

  <!-- Whether a page that begins inside a block ends the line there: where neither an lb nor a header of the page does so. -->
  <xsl:function name="m:ends-line" as="xs:boolean">
    <xsl:param name="pb" as="element()"/>
    <xsl:variable name="before" as="node()?" select="$pb/preceding-sibling::node()[not(self::text()[not(normalize-space())])][1]"/>
    <xsl:variable name="after" as="node()?" select="$pb/following-sibling::node()[not(self::text()[not(normalize-space())])][1]"/>
    <xsl:sequence select="exists($pb/self::pb[ancestor::*[m:is-flow(.)][1]/(self::p | self::ab | self::head | self::l | self::item)])
      and exists($before) and not(($before, $after)/(self::lb, self::fw, self::note))"/>
  </xsl:function>

  <xsl:template match="note[m:is-apart(.)]" mode="m:stream"/>

  <!-- 2. The gaps. Each pattern begins with T, so that none is tried inside a gap again and again. -->
  <xsl:variable name="m:gap-rules" as="array(xs:string)*" select="(
    (: edges, breaks inside a word, and gaps without a cut :)
    ['T(O*)[ XYJ]*[EJ][ XYEJ]*S', '$1ES'],
    ['T(O*) +S', ' $1S'],
    ['T(O*)S', '$1S'],
    (: what the words on either side of a cut ask for :)
    ['S([)\]}…])', 'NS$1'],
    ['S([.,][^' || $m:letter || '])', 'NS$1'],
    ['S([;:!?])', 'CS$1'],
    ['S([&quot;”’»“''][T \t.,;:!?)\]])', 'CS$1'],
    ['([(\[{])T', '$1TM'],
    ['([E(\[—– ][SO ]*[&quot;“‘„«‚»'']|[¡¿])T', '$1TP'],
    (: gaps with a cut: those without a space, then those with one :)
    ['TM?P?(O*)[ XY]*NS', '$1S'],
    ['TMP?(O*)[ XY]*C?S', '$1S'],
    ['TP?(O*) *[XY]+CS', '$1S'],
    ['TP(O*)[XY]+[ XY]*C?S', '$1S'],
    ['TP?(O*)X+C?S', '$1S'],
    ['TP?(O*)[ XY]+C?S', ' $1S'],
    (: what is left of marks on words next to no cut; and a space belongs to the place that it stands before :)
    ['[TNCMPEXYJ]', ''],
    [' ([SO])', '$1 ']) ! [m:mark(.(1)), m:mark(.(2))]"/>

  <xsl:function name="m:settled" as="xs:string">
    <xsl:param name="stream" as="xs:string"/>
    <xsl:iterate select="$m:gap-rules">
      <xsl:param name="text" as="xs:string" select="m:sunk(m:mark('TE') || $stream || m:mark('ES'))"/>
      <xsl:on-completion select="$text"/>
      <xsl:next-iteration>
        <xsl:with-param name="text" select="replace($text, .(1), .(2))"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Phrases that begin in a gap begin after its spaces and cuts, where the words do: first all O, then all else. -->
  <xsl:function name="m:sunk" as="xs:string">
    <xsl:param name="stream" as="xs:string"/>
    <xsl:variable name="next" as="xs:string" select="replace($stream, m:mark('([ XYJE]+)(O+)'), '$2$1')"/>
    <xsl:sequence select="if ($next = $stream) then $next else m:sunk($next)"/>
  </xsl:function>

  <!-- 3. Back into the tree. Places are texts with words, and phrases that have words (a space may stand before them). -->
  <xsl:mode name="m:space" on-no-match="shallow-copy" use-accumulators="m:places"/>

  <!-- How many places there are so far in the run that is open, then in those round it. -->
  <xsl:accumulator name="m:places" as="xs:integer*" initial-value="0">
    <xsl:accumulator-rule match="text()[normalize-space()]" select="$value[1] + 1, tail($value)"/>
    <xsl:accumulator-rule match="*[not(m:is-flow(.))][normalize-space()]" select="$value[1] + 1, tail($value)"/>
    <xsl:accumulator-rule match="note[m:is-apart(.)]" select="0, $value"/>
    <xsl:accumulator-rule match="note[m:is-apart(.)]" phase="end" select="tail($value)"/>
  </xsl:accumulator>

  <xsl:template match="text()" mode="m:space">
    <xsl:param name="pieces" tunnel="yes"/>
    <xsl:if test="normalize-space()">
      <xsl:value-of select="$pieces(accumulator-before('m:places')[1])"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*[not(m:is-flow(.))][normalize-space()]" mode="m:space">
    <xsl:param name="pieces" tunnel="yes"/>
    <xsl:value-of select="$pieces(accumulator-before('m:places')[1])"/>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="note[m:is-apart(.)]" mode="m:space">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="#current">
        <xsl:with-param name="pieces" select="m:pieces(.)" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
