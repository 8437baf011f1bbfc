<?xml version="1.0" encoding="UTF-8"?>
<!--
  The ledger of revisions: m:records(prepared TEI, final state) is one map an edit, in the order of the document.

  before and after are what the act did to the text as it stood at that moment: a deletion strikes what inner revisions had left
  there (before), an addition adds what stood before inner revisions (after). So over all records of the text the differences
  add up to what parts the original from the final text. An edit that was undone is a restoration.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:m="urn:stet:model"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:key name="m:of" match="*[@m:of]" use="@m:of"/>
  <xsl:key name="m:joined" match="substJoin" use="m:targets(@target)"/>
  <xsl:key name="m:ref" match="*[@xml:id]" use="@xml:id"/>
  <xsl:key name="m:ref" match="*[@m:of]" use="@m:of"/>
  <xsl:key name="m:ref" match="m:cut" use="@ref"/>

  <xsl:function name="m:records" as="map(xs:string, item()?)*">
    <xsl:param name="prepared" as="document-node()"/>
    <xsl:param name="final" as="document-node()"/>
    <xsl:for-each select="$prepared/*/(text | self::text)//*[m:is-record(.)]">
      <xsl:sequence select="m:record(., position(), $final)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Edits that are a record of their own: not the halves of a substitution, the del of a restoration, the pieces of a span. -->
  <xsl:function name="m:is-record" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="m:is-edit($element) and not($element/@m:of)
      and not($element/self::transpose and count(m:given($element)) lt 2)
      and not(m:is-editors($element))
      and not(local-name($element/..) = ('subst', 'restore') and local-name($element) = ('del', 'add'))
      and not($element/@xml:id and key('m:joined', $element/@xml:id, root($element)))"/>
  </xsl:function>

  <xsl:function name="m:record" as="map(xs:string, item()?)">
    <xsl:param name="edit" as="element()"/>
    <xsl:param name="n" as="xs:integer"/>
    <xsl:param name="final" as="document-node()"/>
    <xsl:variable name="document" as="document-node()" select="root($edit)"/>
    <xsl:variable name="id" as="xs:string" select="$edit/@xml:id"/>
    <xsl:variable name="joined" as="element()*" select="if ($edit/self::transpose) then m:given($edit) else m:joined($edit)"/>
    <xsl:variable name="parts" as="element()*" select="m:parts($edit)"/>
    <xsl:variable name="dels" as="element()*" select="$parts/self::del"/>
    <xsl:variable name="adds" as="element()*" select="$parts/self::add"/>
    <xsl:variable name="acts" as="element()*" select="$edit, $parts[not(. is $edit)]"/>
    <xsl:variable name="kind" as="xs:string" select="m:kind($edit, $dels, $adds)"/>
    <xsl:variable name="before" as="xs:string" select="
      if ($kind = 'transposition') then m:transposed($edit, true())
      else if ($kind = 'restoration') then m:words(($dels, $adds, $edit)[1], 'final')
      else m:words($dels, 'final')"/>
    <xsl:variable name="after" as="xs:string" select="
      if ($kind = 'transposition') then m:transposed($edit, false())
      else if ($kind = 'restoration') then $before
      else m:words($adds, 'original')"/>
    <xsl:variable name="rules" as="xs:string*" select="m:rules($acts)"/>
    <xsl:variable name="hand" as="xs:string*" select="distinct-values(($acts/@hand/m:targets(.), if ($acts/@hand) then () else $acts/@m:hand/m:targets(.)))"/>
    <xsl:variable name="stage" as="xs:string*" select="distinct-values($acts/@change/m:targets(.))"/>
    <xsl:variable name="context" as="map(xs:string, xs:string)" select="m:context($edit, $joined, $final)"/>
    <xsl:variable name="placed" as="element()" select="($joined[@m:page or @m:line], $parts[@m:of], $edit)[1]"/>
    <xsl:sequence select="map{
      'id': $id,
      'n': $n,
      'page': $placed/@m:page ! string(),
      'line': $placed/@m:line ! xs:integer(.),
      'kind': $kind,
      'before': $before,
      'after': $after,
      'left': $context?left,
      'right': $context?right,
      'joinsLeft': m:touches(($joined, $edit)[1]/preceding::node()[self::text() or self::lb or self::pb or self::cb][1], '\S$'),
      'joinsRight': m:touches(($edit, $joined)[last()]/following::node()[self::text() or self::lb or self::pb or self::cb][1], '^\S'),
      'place': ($adds/@place)[1] ! string(),
      'rend': ($dels/@rend)[1] ! string(),
      'hand': $hand[1],
      'stage': $stage[1],
      'cert': ($acts/@cert)[1] ! string(),
      'rule': if (exists($rules)) then string-join($rules, ' ') else (),
      'falseStart': $rules = 'repeated-word',
      'unplaced': $adds/@type = 'unplaced' or exists($edit/ancestor::add[@type = 'unplaced']),
      'within': $edit/ancestor::*[m:is-record(.)][1]/@xml:id/string()
    }"/>
  </xsl:function>

  <!-- The halves that stand apart, which a `substJoin` makes one substitution. -->
  <xsl:function name="m:joined" as="element()*">
    <xsl:param name="edit" as="element()"/>
    <xsl:sequence select="$edit/self::substJoin/m:targets(@target) ! key('m:id', ., root($edit))[1]"/>
  </xsl:function>

  <!-- The elements whose words an edit struck or added: its halves, the pieces of its span, or itself. -->
  <xsl:function name="m:parts" as="element()*">
    <xsl:param name="edit" as="element()"/>
    <xsl:sequence select="
      if ($edit/self::substJoin) then m:joined($edit) ! m:parts(.)
      else if (local-name($edit) = ('delSpan', 'addSpan')) then key('m:of', string($edit/@xml:id), root($edit))[not(m:is-editors(.))]
      else if (local-name($edit) = ('subst', 'restore')) then $edit/*[local-name() = ('del', 'add')]
      else $edit"/>
  </xsl:function>

  <xsl:function name="m:kind" as="xs:string">
    <xsl:param name="edit" as="element()"/>
    <xsl:param name="dels" as="element()*"/>
    <xsl:param name="adds" as="element()*"/>
    <xsl:sequence select="
      if ($edit/self::transpose) then 'transposition'
      else if ($edit/@type = 'cancellation' or $edit/ancestor::*[m:of-the-page(.)]) then 'cancellation'
      else if ($edit/self::restore or $edit/@m:undone) then 'restoration'
      else if (exists($dels) and exists($adds)) then 'substitution'
      else if (exists($adds) or local-name($edit) = 'addSpan') then 'addition'
      else 'deletion'"/>
  </xsl:function>

  <!-- The words of some edits themselves, what stands in them being read in a state. -->
  <xsl:function name="m:words" as="xs:string">
    <xsl:param name="edits" as="element()*"/>
    <xsl:param name="state" as="xs:string"/>
    <xsl:variable name="words" as="xs:string"
      select="if (empty($edits/*) and not($edits ! m:edit-within(.)))
        then normalize-space(string-join($edits ! ((if (m:goes-on(.)) then '' else ' ') || string())))
        else string-join(m:within($edits, $state)/m:text/p ! normalize-space(), ' ')"/>
    <xsl:sequence select="if ($words = '' and exists($edits[string(.) != ''][not(normalize-space())])) then ' ' else $words"/>
  </xsl:function>

  <!-- Whether an edit is a piece of a span right after the words before it: no line end, white space or flow parts it from them. -->
  <xsl:function name="m:goes-on" as="xs:boolean">
    <xsl:param name="edit" as="element()"/>
    <xsl:variable name="before" as="node()?" select="if ($edit/@m:of) then $edit/preceding::node()[self::text() or self::lb or self::pb or self::cb][1] else ()"/>
    <xsl:sequence select="exists($before/self::text()[normalize-space()])
      and $before/ancestor::*[m:is-flow(.)][1] is $edit/ancestor::*[m:is-flow(.)][1]"/>
  </xsl:function>

  <!-- What stands within some edits, in a state: a `p` for each run of it. The edits in a span stand round its pieces again. -->
  <xsl:function name="m:within" as="document-node()">
    <xsl:param name="edits" as="element()*"/>
    <xsl:param name="state" as="xs:string"/>
    <xsl:variable name="source" as="document-node()">
      <xsl:document>
        <xsl:for-each-group select="$edits" group-starting-with="*[not(m:goes-on(.))]">
          <p xmlns="http://www.tei-c.org/ns/1.0">
            <xsl:call-template name="m:with-edits">
              <xsl:with-param name="pieces" select="current-group()"/>
            </xsl:call-template>
          </p>
        </xsl:for-each-group>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="content" as="document-node()">
      <xsl:document>
        <m:text state="{$state}">
          <xsl:apply-templates select="$source" mode="m:state">
            <xsl:with-param name="state" as="xs:string" select="$state" tunnel="yes"/>
            <xsl:with-param name="reached" as="xs:integer" select="if ($state = 'final') then 0 else -1" tunnel="yes"/>
            <xsl:with-param name="stages" as="xs:string*" select="()" tunnel="yes"/>
            <xsl:with-param name="spans" as="xs:string*" tunnel="yes"
              select="if ($edits/@m:of) then '*' else ('', $source//(delSpan | addSpan)/@xml:id ! string())"/>
          </xsl:apply-templates>
        </m:text>
      </xsl:document>
    </xsl:variable>
    <xsl:sequence select="m:spaced($content)"/>
  </xsl:function>

  <xsl:template name="m:with-edits">
    <xsl:param name="pieces" as="element()*"/>
    <xsl:param name="above" as="element()*" select="()"/>
    <xsl:for-each-group select="$pieces" group-adjacent="string((m:edit-within(.) except $above)[1] ! generate-id())">
      <xsl:variable name="edit" as="element()?" select="(m:edit-within(.) except $above)[1]"/>
      <xsl:choose>
        <xsl:when test="$edit">
          <xsl:copy select="$edit">
            <xsl:copy-of select="@*"/>
            <xsl:call-template name="m:with-edits">
              <xsl:with-param name="pieces" select="current-group()"/>
              <xsl:with-param name="above" select="$above, $edit"/>
            </xsl:call-template>
          </xsl:copy>
        </xsl:when>
        <xsl:otherwise>
          <xsl:copy-of select="current-group()/node()"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- The edits that a piece of a span stands in and that are themselves in the span, the outermost first. -->
  <xsl:function name="m:edit-within" as="element()*">
    <xsl:param name="piece" as="element()"/>
    <xsl:sequence select="if ($piece/@m:of)
      then $piece/ancestor::*[m:is-edit(.)][not(@m:of)] except key('m:id', $piece/@m:of, root($piece))[1]/ancestor::*
      else ()"/>
  </xsl:function>

  <!-- A transposition: its passages in the order of the page, or in the order they are given. -->
  <xsl:function name="m:transposed" as="xs:string">
    <xsl:param name="transpose" as="element()"/>
    <xsl:param name="as-on-page" as="xs:boolean"/>
    <xsl:variable name="given" as="element()*" select="m:given($transpose)"/>
    <xsl:sequence select="string-join((if ($as-on-page) then $given | () else $given) ! m:words(., 'final'), ' … ')"/>
  </xsl:function>

  <!-- The passages that a transposition names, in its order. -->
  <xsl:function name="m:given" as="element()*">
    <xsl:param name="transpose" as="element()"/>
    <xsl:sequence select="distinct-values($transpose/ptr/m:targets(@target)) ! key('m:id', ., root($transpose))[1]"/>
  </xsl:function>

  <!-- Up to 40 characters of the final text before and after an edit, cut at words, within its flow. -->
  <xsl:function name="m:context" as="map(xs:string, xs:string)">
    <xsl:param name="edit" as="element()"/>
    <xsl:param name="joined" as="element()*"/>
    <xsl:param name="final" as="document-node()"/>
    <xsl:variable name="own" as="element()*" select="key('m:ref', ($joined, $edit[not(self::transpose)])/(@xml:id, @m:of) ! string(), $final)"/>
    <!-- Of an edit inside a deletion the final text has no trace; the words round the deletion are those round it. -->
    <xsl:variable name="marks" as="element()*" select="
      if (exists($own)) then $own else key('m:ref', $edit[not(self::transpose)]/ancestor::*[m:is-edit(.)]/(@xml:id, @m:of) ! string(), $final)"/>
    <xsl:variable name="flow" as="element()?" select="$marks[1]/ancestor::*[m:is-flow(.)][1]"/>
    <xsl:variable name="last" as="element()?" select="$marks[last()]"/>
    <xsl:variable name="outermost" as="element()?" select="($last/ancestor::* intersect $marks, $last)[1]"/>
    <xsl:sequence select="map{
      'left': if ($flow) then m:last-words(normalize-space(m:text-before($marks[1], $flow, 48))) else '',
      'right': if ($flow) then m:first-words(normalize-space(m:text-after($outermost, $flow, 48))) else ''}"/>
  </xsl:function>

  <!-- Whether what stands next to an edit on the page touches it: words, and no space or line end. -->
  <xsl:function name="m:touches" as="xs:boolean">
    <xsl:param name="neighbour" as="node()?"/>
    <xsl:param name="end" as="xs:string"/>
    <xsl:sequence select="if ($neighbour/self::text()) then matches($neighbour, $end) else $neighbour/@break = 'no'"/>
  </xsl:function>

  <!-- At least so many characters of a flow before a node, or all there are; what stands in flows inside it is passed over.
       (The axes are walked one step at a time: a flow may be the whole document.) -->
  <xsl:function name="m:text-before" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="flow" as="element()"/>
    <xsl:param name="wanted" as="xs:integer"/>
    <xsl:variable name="text" as="text()?" select="$node/preceding::text()[1]"/>
    <xsl:variable name="inner" as="element()?" select="m:inner-flow($text, $flow)"/>
    <xsl:sequence select="
      if ($wanted le 0 or empty($text) or not($text/ancestor::* intersect $flow)) then ''
      else if ($inner) then m:text-before($inner, $flow, $wanted)
      else m:text-before($text, $flow, $wanted - string-length($text)) || $text"/>
  </xsl:function>

  <xsl:function name="m:text-after" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="flow" as="element()"/>
    <xsl:param name="wanted" as="xs:integer"/>
    <xsl:variable name="text" as="text()?" select="$node/following::text()[1]"/>
    <xsl:variable name="inner" as="element()?" select="m:inner-flow($text, $flow)"/>
    <xsl:sequence select="
      if ($wanted le 0 or empty($text) or not($text/ancestor::* intersect $flow)) then ''
      else if ($inner) then m:text-after($inner, $flow, $wanted)
      else $text || m:text-after($text, $flow, $wanted - string-length($text))"/>
  </xsl:function>

  <!-- The outermost flow round a text that itself stands in the flow given. -->
  <xsl:function name="m:inner-flow" as="element()?">
    <xsl:param name="text" as="text()?"/>
    <xsl:param name="flow" as="element()"/>
    <xsl:sequence select="$text/ancestor::*[m:is-flow(.)][ancestor::* intersect $flow][last()]"/>
  </xsl:function>

  <xsl:function name="m:first-words" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (string-length($text) le 40) then $text else replace(substring($text, 1, 40), '\s\S*$', '')"/>
  </xsl:function>

  <xsl:function name="m:last-words" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (string-length($text) le 40) then $text else replace(substring($text, string-length($text) - 39), '^\S*\s', '')"/>
  </xsl:function>
</xsl:stylesheet>
