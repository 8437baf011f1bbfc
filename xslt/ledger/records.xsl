<?xml version="1.0" encoding="UTF-8"?>
<!--
  The ledger of revisions: m:records(prepared TEI, final state) is one map an edit, in the order of the document.

  before and after are what the act did to the text as it stood at that moment: a deletion strikes what inner revisions had left
  there (before), an addition adds what stood before inner revisions (after). So over all records of the text the differences
  add up to what parts the original from the final text.
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
      and not($element/(self::del | self::add)/parent::*[self::subst or self::restore])
      and not($element/@xml:id and key('m:joined', $element/@xml:id, root($element)))"/>
  </xsl:function>

  <xsl:function name="m:record" as="map(xs:string, item()?)">
    <xsl:param name="edit" as="element()"/>
    <xsl:param name="n" as="xs:integer"/>
    <xsl:param name="final" as="document-node()"/>
    <xsl:variable name="document" as="document-node()" select="root($edit)"/>
    <xsl:variable name="id" as="xs:string" select="$edit/@xml:id"/>
    <xsl:variable name="joined" as="element()*" select="$edit/self::substJoin/m:targets(@target) ! key('m:id', ., $document)"/>
    <xsl:variable name="parts" as="element()*" select="
      if ($edit/self::substJoin) then $joined
      else if ($edit/(self::delSpan | self::addSpan)) then key('m:of', $id, $document)
      else if ($edit/(self::subst | self::restore)) then $edit/(del | add)
      else $edit"/>
    <xsl:variable name="dels" as="element()*" select="$parts/(self::del | self::delSpan)"/>
    <xsl:variable name="adds" as="element()*" select="$parts/(self::add | self::addSpan)"/>
    <xsl:variable name="acts" as="element()*" select="$edit | $parts"/>
    <xsl:variable name="kind" as="xs:string" select="m:kind($edit)"/>
    <xsl:variable name="before" as="xs:string" select="if ($edit/self::transpose) then m:transposed($edit, true()) else m:words($dels, 'final')"/>
    <xsl:variable name="after" as="xs:string" select="
      if ($edit/self::transpose) then m:transposed($edit, false())
      else if ($kind = 'restoration') then $before else m:words($adds, 'original')"/>
    <xsl:variable name="rules" as="xs:string*" select="m:rules($acts)"/>
    <xsl:variable name="hand" as="xs:string*" select="distinct-values(($acts/@hand/m:targets(.), if ($acts/@hand) then () else $acts/@m:hand/m:targets(.)))"/>
    <xsl:variable name="stage" as="xs:string*" select="distinct-values($acts/@change/m:targets(.))"/>
    <xsl:variable name="context" as="map(xs:string, xs:string)" select="m:context($edit, $joined, $final)"/>
    <xsl:variable name="placed" as="element()" select="($joined, $edit)[1]"/>
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
      'place': ($adds/@place)[1] ! string(),
      'rend': ($dels/@rend)[1] ! string(),
      'hand': $hand[1],
      'stage': $stage[1],
      'cert': ($acts/@cert)[1] ! string(),
      'rule': if (exists($rules)) then string-join($rules, ' ') else (),
      'falseStart': $rules = 'repeated-word',
      'unplaced': $adds/@type = 'unplaced',
      'within': $edit/ancestor::*[m:is-record(.)][1]/@xml:id ! string()
    }"/>
  </xsl:function>

  <xsl:function name="m:kind" as="xs:string">
    <xsl:param name="edit" as="element()"/>
    <xsl:sequence select="
      if ($edit/self::transpose) then 'transposition'
      else if ($edit/@type = 'cancellation' or $edit/ancestor::*[m:of-the-page(.)]) then 'cancellation'
      else if ($edit/(self::subst | self::substJoin)) then 'substitution'
      else if ($edit/self::restore) then 'restoration'
      else if ($edit/(self::add | self::addSpan)) then 'addition'
      else 'deletion'"/>
  </xsl:function>

  <!-- The words of some edits themselves, what stands in them being read in a state. -->
  <xsl:function name="m:words" as="xs:string">
    <xsl:param name="edits" as="element()*"/>
    <xsl:param name="state" as="xs:string"/>
    <xsl:variable name="content" as="document-node()">
      <xsl:document>
        <m:text state="{$state}">
          <xsl:for-each select="$edits">
            <p xmlns="http://www.tei-c.org/ns/1.0">
              <xsl:apply-templates select="node()" mode="m:state">
                <xsl:with-param name="state" as="xs:string" select="$state" tunnel="yes"/>
                <xsl:with-param name="reached" as="xs:integer" select="if ($state = 'final') then 0 else -1" tunnel="yes"/>
                <xsl:with-param name="stages" as="xs:string*" select="()" tunnel="yes"/>
              </xsl:apply-templates>
            </p>
          </xsl:for-each>
        </m:text>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="spaced" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="$content" mode="m:space"/>
      </xsl:document>
    </xsl:variable>
    <xsl:sequence select="string-join($spaced/m:text/p ! normalize-space(), ' ')"/>
  </xsl:function>

  <!-- A transposition: its passages in the order of the page, or in the order they are given. -->
  <xsl:function name="m:transposed" as="xs:string">
    <xsl:param name="transpose" as="element()"/>
    <xsl:param name="as-on-page" as="xs:boolean"/>
    <xsl:variable name="given" as="element()*" select="$transpose/ptr/m:targets(@target) ! key('m:id', ., root($transpose))"/>
    <xsl:sequence select="string-join(if ($as-on-page) then ($given | ()) ! normalize-space() else $given ! normalize-space(), ' … ')"/>
  </xsl:function>

  <!-- Up to 40 characters of the final text before and after an edit, cut at words, within its flow. -->
  <xsl:function name="m:context" as="map(xs:string, xs:string)">
    <xsl:param name="edit" as="element()"/>
    <xsl:param name="joined" as="element()*"/>
    <xsl:param name="final" as="document-node()"/>
    <xsl:variable name="refs" as="xs:string*" select="($joined, $edit/ancestor-or-self::*[m:is-edit(.)])/(@xml:id, @m:of) ! string()"/>
    <xsl:variable name="marks" as="element()*" select="key('m:ref', $refs, $final)"/>
    <xsl:variable name="flow" as="element()?" select="$marks[1]/ancestor::*[m:is-flow(.)][1]"/>
    <xsl:variable name="texts" as="text()*" select="$flow//text()[ancestor::*[m:is-flow(.)][1] is $flow]"/>
    <xsl:variable name="left" as="xs:string" select="if ($flow) then string-join($texts[. &lt;&lt; $marks[1]]) else ''"/>
    <xsl:variable name="right" as="xs:string"
      select="if ($flow) then string-join($texts[. >> $marks[last()]][not(ancestor::* intersect $marks)]) else ''"/>
    <xsl:sequence select="map{'left': m:last-words(normalize-space($left)), 'right': m:first-words(normalize-space($right))}"/>
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
