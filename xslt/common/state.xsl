<?xml version="1.0" encoding="UTF-8"?>
<!--
  The states of a text: m:state(prepared TEI, state) is the TEI as it reads in that state.

  What stands, from the outside in: a text stands in a state when each edit round it lets it stand there.
    diplomatic   everything, as the page has it
    original     a deletion stands, an addition does not
    final        an addition stands, a deletion does not
    reading      as final, with the editor's text: corr, expan, reg, supplied in brackets, notes
    stage:ID     an edit is done when its stage (@change, on itself or its subst) is not later than ID in listChange; one
                 without a stage is done last
  So an addition inside a deletion is in no state but those between the two acts. A restored deletion stands everywhere; at a
  stage between the deletion and a restoration that names a stage, it does not. An addition of unknown place stands in
  diplomatic alone, as do headers, stamps, drafting notes and what was cancelled on them. An edit that was undone (undo, and no
  redo after it) is as if it had never been made.

  Two passes: m:state leaves out what does not stand, with an m:cut in its place; space.xsl resolves white space.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:state" on-no-match="shallow-copy"/>

  <!-- The text (TEI `text` elements) of a prepared document in one state, its white space resolved. -->
  <xsl:function name="m:state" as="document-node()">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="state" as="xs:string"/>
    <xsl:variable name="stages" as="xs:string*" select="m:stages($prepared)"/>
    <xsl:variable name="cut" as="document-node()">
      <xsl:document>
        <m:text state="{$state}">
          <xsl:apply-templates select="$prepared/*/(text | self::text)" mode="m:state">
            <xsl:with-param name="state" as="xs:string" select="if (starts-with($state, 'stage:')) then 'stage' else $state" tunnel="yes"/>
            <xsl:with-param name="reached" as="xs:integer" tunnel="yes" select="
              if (starts-with($state, 'stage:')) then (index-of($stages, substring-after($state, ':')), count($stages))[1]
              else if ($state = 'original') then -1 else count($stages)"/>
            <xsl:with-param name="stages" as="xs:string*" select="$stages" tunnel="yes"/>
          </xsl:apply-templates>
        </m:text>
      </xsl:document>
    </xsl:variable>
    <xsl:sequence select="m:spaced($cut)"/>
  </xsl:function>

  <!-- The ids of the stages, the earliest first. -->
  <xsl:function name="m:stages" as="xs:string*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="$document/TEI/teiHeader/profileDesc/creation/listChange//change/string(@xml:id)"/>
  </xsl:function>

  <!-- The position of the stage at which an edit is done: the last one when it names none. -->
  <xsl:function name="m:stage-of" as="xs:integer">
    <xsl:param name="edit" as="element()"/>
    <xsl:param name="stages" as="xs:string*"/>
    <xsl:sequence select="(m:targets(($edit/@change, $edit/parent::subst/@change)[1]) ! index-of($stages, .), count($stages))[1]"/>
  </xsl:function>

  <xsl:function name="m:is-done" as="xs:boolean">
    <xsl:param name="edit" as="element()"/>
    <xsl:param name="reached" as="xs:integer"/>
    <xsl:param name="stages" as="xs:string*"/>
    <xsl:sequence select="$reached ge 0 and (empty($stages) or m:stage-of($edit, $stages) le $reached)"/>
  </xsl:function>

  <xsl:function name="m:is-undone" as="xs:boolean">
    <xsl:param name="edit" as="element()"/>
    <xsl:param name="reached" as="xs:integer"/>
    <xsl:param name="stages" as="xs:string*"/>
    <xsl:variable name="undone" as="attribute()?" select="($edit/@m:undone, $edit/parent::subst/@m:undone)[1]"/>
    <xsl:sequence select="exists($undone) and (string($undone) = '' or index-of($stages, m:targets($undone)[1]) le $reached)"/>
  </xsl:function>

  <xsl:function name="m:is-restored" as="xs:boolean">
    <xsl:param name="del" as="element()"/>
    <xsl:param name="reached" as="xs:integer"/>
    <xsl:param name="stages" as="xs:string*"/>
    <xsl:variable name="restore" as="element()?" select="$del/parent::restore"/>
    <xsl:sequence select="exists($restore) and (not($restore/@change) or m:stage-of($restore, $stages) le $reached)"/>
  </xsl:function>

  <!-- `m:cut` stands where something was left out; it says whether that began and ended with white space. -->
  <xsl:template name="m:cut">
    <xsl:if test="normalize-space() or (self::del | self::add)[not(@m:of)]">
      <m:cut ref="{(@xml:id, @m:of)[1]}">
        <xsl:copy-of select="@m:of, @m:end"/>
        <xsl:if test="matches(., '^\s') and matches(., '\s$') and normalize-space()">
          <xsl:attribute name="spaced" select="'yes'"/>
        </xsl:if>
      </m:cut>
    </xsl:if>
    <!-- Pages begin also in what is left out. -->
    <xsl:copy-of select=".//pb"/>
  </xsl:template>

  <!-- The ledger reads the words of an edit as if the spans round it were not there. -->
  <xsl:template match="*[@m:of]" mode="m:state" priority="1">
    <xsl:param name="spans" as="xs:string*" select="'*'" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$spans = ('*', @m:of)">
        <xsl:next-match/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates mode="#current"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="del" mode="m:state">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:param name="reached" as="xs:integer" tunnel="yes"/>
    <xsl:param name="stages" as="xs:string*" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$state = 'diplomatic' or not(m:is-done(., $reached, $stages)) or m:is-restored(., $reached, $stages)
          or m:is-undone(., $reached, $stages) or exists(ancestor::note[m:note-kind(.) = 'editorial']) or @m:stands">
        <xsl:next-match/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="m:cut"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="add" mode="m:state">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:param name="reached" as="xs:integer" tunnel="yes"/>
    <xsl:param name="stages" as="xs:string*" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$state = 'diplomatic' or (m:is-done(., $reached, $stages) and not(@type = 'unplaced')
          and not(m:is-undone(., $reached, $stages)))">
        <xsl:next-match/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="m:cut"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The halves of a substitution that stands between words are words themselves, and so are several deletions or additions in one;
       one inside a word is letters. -->
  <xsl:template match="subst" mode="m:state">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:choose>
        <xsl:when test="not(m:inside-word(.)) and ($state = 'diplomatic' or count(del) gt 1 or count(add) gt 1)">
          <xsl:for-each select="node()">
            <xsl:if test="position() gt 1 and self::* and ($state = 'diplomatic' or preceding-sibling::*[node-name() = node-name(current())])">
              <xsl:text> </xsl:text>
            </xsl:if>
            <xsl:apply-templates select="." mode="#current"/>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates mode="#current"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:copy>
  </xsl:template>

  <xsl:function name="m:inside-word" as="xs:boolean">
    <xsl:param name="subst" as="element()"/>
    <xsl:sequence select="matches($subst/preceding-sibling::node()[not(self::comment())][1], '[' || $m:letter || ']$')
      or matches($subst/following-sibling::node()[not(self::comment())][1], '^[' || $m:letter || ']')"/>
  </xsl:function>

  <xsl:template match="fw | metamark | stamp | note[m:note-kind(.) = 'aside'] | seg[@type = ('undo', 'redo')]" mode="m:state">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$state = 'diplomatic'">
        <xsl:next-match/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="not(m:is-flow(.))">
          <m:cut/>
        </xsl:if>
        <xsl:copy-of select=".//pb"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Signs without words that stand among the words as one. -->
  <xsl:template match="undo | redo | ptr[not(@type = 'note')]" mode="m:state">
    <xsl:next-match/>
    <m:cut/>
  </xsl:template>

  <!-- A further call of an editor's note. -->
  <xsl:template match="ptr[@type = 'note']" mode="m:state">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:if test="$state = 'reading'">
      <xsl:next-match/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="note[m:note-kind(.) = 'editorial']" mode="m:state">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:if test="$state = 'reading'">
      <xsl:next-match/>
    </xsl:if>
  </xsl:template>

  <!-- What is written, or what is meant; of alternatives without such names, the first. -->
  <xsl:template match="choice" mode="m:state">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:variable name="meant" as="element()?" select="if ($state = 'reading') then (corr | expan | reg | ex)[1] else ()"/>
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="($meant, m:as-written(.))[1]" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="app" mode="m:state">
    <xsl:apply-templates select="m:as-read(.)" mode="#current"/>
  </xsl:template>

  <xsl:template match="ex | seg[@type = 'ex']" mode="m:state">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:if test="$state = 'reading'">
      <xsl:next-match/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="surplus" mode="m:state">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$state = 'reading'">
        <xsl:call-template name="m:cut"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:next-match/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- In brackets, unless a span round it has struck all its words. -->
  <xsl:template match="supplied" mode="m:state">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:variable name="content" as="node()*">
      <xsl:if test="$state = 'reading'">
        <xsl:apply-templates mode="#current"/>
      </xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$state = 'reading' and (empty(node()) or exists($content[normalize-space()]))">
        <xsl:copy>
          <xsl:copy-of select="@*"/>
          <xsl:text>[</xsl:text>
          <xsl:sequence select="$content"/>
          <xsl:text>]</xsl:text>
        </xsl:copy>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="m:cut"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="gap" mode="m:state">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:text>[…]</xsl:text>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="space" mode="m:state">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:text>[blank]</xsl:text>
    </xsl:copy>
  </xsl:template>

  <!-- A hyphen that only the end of the line asks for, or its like at the head of the next. -->
  <xsl:template match="pc[@force = 'weak']" mode="m:state">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:if test="$state = 'diplomatic' or not(
        following-sibling::node()[not(m:is-by-the-way(.))][1]/@break = 'no' or preceding-sibling::node()[not(m:is-by-the-way(.))][1]/@break = 'no')">
      <xsl:next-match/>
    </xsl:if>
  </xsl:template>

  <!-- What the page may have between the halves of a word besides the break that says so. -->
  <xsl:function name="m:is-by-the-way" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/(self::fw, self::note, self::anchor, self::pb[not(@break = 'no')]))"/>
  </xsl:function>

  <!-- Transposed passages: after revision each place holds what `transpose` names for it, in its order. -->
  <xsl:key name="m:transposed" match="transpose" use="ptr/m:targets(@target)"/>
  <xsl:template match="*[@xml:id][key('m:transposed', @xml:id)]" mode="m:state" priority="2">
    <xsl:param name="state" as="xs:string" tunnel="yes"/>
    <xsl:param name="swapped" as="xs:boolean" select="false()"/>
    <xsl:variable name="order" as="xs:string*" select="key('m:transposed', @xml:id)[1]/ptr/m:targets(@target)"/>
    <xsl:choose>
      <xsl:when test="$state = ('diplomatic', 'original') or $swapped or exists(ancestor::*[@xml:id = $order])">
        <xsl:next-match/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="places" as="element()*" select="($order ! key('m:id', ., root(current()))[1]) | ()"/>
        <xsl:variable name="place" as="xs:integer" select="count($places[. &lt;&lt; current()]) + 1"/>
        <xsl:apply-templates select="(key('m:id', $order[$place])[1], .)[1]" mode="#current">
          <xsl:with-param name="swapped" select="true()"/>
        </xsl:apply-templates>
        <xsl:for-each select="@m:end[not(m:is-flow(..))]">
          <anchor xmlns="http://www.tei-c.org/ns/1.0" m:at="{.}"/>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
