<?xml version="1.0" encoding="UTF-8"?>
<!--
  What others say in other elements of the TEI, said in those that the editions read. Where there is nothing of the kind the
  document is taken as it is.

    sourceDoc without a text (chapter 12.2)   a text: a surface is a page, a zone a block, a line a line of it. Zones that hold
                                     what belongs to the page alone (`m:page-zones`) are furniture, one in a line is a phrase;
                                     a surface in another one, a slip of paper on it, is no page of its own
    mod of a del and an add          subst
    addSpan, delSpan with words in them and no @spanTo     add, del
    @spanTo="a" or @to, without #    @spanTo="#a", where there is such an element
    del of which an undo takes back a part (its seg, or up to its @spanTo)    del, restore and del, one after another
    gap, space between blocks        a block of its own
    space of 1 chars, which TEI writes where words are parted: a space. (What stet writes of `[blank 1 char]` has the unit char.)
    an editor's note without a word  nothing
    lists of persons, places and the like in the back (chapter 14)    the same in a standOff: what is known of those that the text
                                     names is no text of the source
    app whose readings are stages of the writing (rdg/@varSeq), all of them del and add    subst
    castList, castGroup (7.1.4)      a list, and a list in an item; a role and what is said of it are parted by a space, at least
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:stet:model" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="m:canonical" on-no-match="shallow-copy"/>

  <!-- Types of zones that hold what belongs to the page, not to the text. -->
  <xsl:variable name="m:page-zones" as="xs:string*" select="tokenize('pagination page-number pageNumber page_number header footer
    running_head running-head runningHead library stamp catchword catch-word signature-mark')"/>

  <xsl:function name="m:canonical" as="document-node()">
    <xsl:param name="document" as="document-node()"/>
    <xsl:choose>
      <xsl:when test="exists($document/*[sourceDoc][not(text)]) or exists($document//back//*[m:is-register(.)]) or exists($document//castList) or exists($document//(child::mod | app | addSpan | delSpan | del | gap | space | note)[m:is-said-otherwise(.)])">
        <xsl:document>
          <xsl:apply-templates select="$document/node()" mode="m:canonical"/>
        </xsl:document>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$document"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="m:is-register" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[ancestor::back]/(self::listPerson | self::listPlace | self::listOrg | self::listEvent | self::listBibl[parent::back][bibl/@xml:id]))"/>
  </xsl:function>

  <xsl:template match="back//*[m:is-register(.)]" mode="m:canonical"/>

  <xsl:template match="/*[text//back//*[m:is-register(.)]]" mode="m:canonical">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
      <standOff>
        <xsl:copy-of select="text//*[m:is-register(.)][not(ancestor::*[m:is-register(.)])]"/>
      </standOff>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="castList" mode="m:canonical">
    <list>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </list>
  </xsl:template>

  <xsl:template match="castItem | castGroup/roleDesc" mode="m:canonical">
    <item>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </item>
  </xsl:template>

  <xsl:template match="castGroup" mode="m:canonical">
    <item>
      <xsl:apply-templates select="@*" mode="#current"/>
      <list>
        <xsl:apply-templates mode="#current"/>
      </list>
    </item>
  </xsl:template>

  <!-- Where nothing stands between a role, its description and its actor, the page has parted them by where they stood. -->
  <xsl:template match="castItem/*[self::role or self::roleDesc or self::actor][preceding-sibling::node()[1][self::role or self::roleDesc or self::actor]][matches(., '^[\p{L}\p{N}(\[“‘«]')]" mode="m:canonical">
    <xsl:text> </xsl:text>
    <xsl:next-match/>
  </xsl:template>

  <!-- Whether a mod, or an app that tells the stages of the writing, is made of deletions and additions and nothing else. -->
  <xsl:function name="m:is-substitution" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="holders" as="element()*" select="if ($element/self::app) then $element/* else $element"/>
    <xsl:sequence select="exists($holders/del) and exists($holders/add)
      and empty($holders/(* except (del | add | anchor))) and not($holders/text()[normalize-space()])
      and ($element/self::mod or ($element/rdg/@varSeq and empty($element/(* except rdg))))"/>
  </xsl:function>

  <xsl:template match="mod[m:is-substitution(.)] | app[m:is-substitution(.)]" mode="m:canonical">
    <subst>
      <xsl:copy-of select="@* except (@type, @spanTo)"/>
      <xsl:apply-templates select="if (self::app) then rdg/node() else node()" mode="#current"/>
    </subst>
  </xsl:template>

  <!-- Whether an element is one that a template below reads. -->
  <xsl:function name="m:is-said-otherwise" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if ($element/self::note) then m:is-empty-note($element)
      else if ($element/self::space[m:is-word-space(.)]) then true()
      else if ($element/(self::mod | self::app)) then m:is-substitution($element)
      else if ($element/(self::addSpan | self::delSpan)) then m:is-container-span($element) or exists(m:bare-end($element))
      else if ($element/self::del) then exists($element/node()[m:undoing-part(.)])
      else m:is-between-blocks($element)"/>
  </xsl:function>

  <xsl:function name="m:is-container-span" as="xs:boolean">
    <xsl:param name="span" as="element()"/>
    <xsl:sequence select="not($span/@spanTo) and exists($span[normalize-space()])"/>
  </xsl:function>

  <xsl:template match="addSpan[m:is-container-span(.)] | delSpan[m:is-container-span(.)]" mode="m:canonical">
    <xsl:element name="{substring-before(local-name(), 'Span')}">
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- The id at which a span ends that names it without its #, in the attribute of another element perhaps. -->
  <xsl:function name="m:bare-end" as="xs:string?">
    <xsl:param name="span" as="element()"/>
    <xsl:variable name="end" as="xs:string?" select="($span/@spanTo, $span/@to)[1] ! string()"/>
    <xsl:sequence select="if (not(starts-with($end, '#')) and $end != '' and key('m:id', $end, root($span))[. >> $span]) then $end
      else if (not($span/@spanTo) and m:targets($end) ! key('m:id', ., root($span))[. >> $span]) then m:targets($end)[1]
      else ()"/>
  </xsl:function>

  <xsl:template match="addSpan[exists(m:bare-end(.))] | delSpan[exists(m:bare-end(.))]" mode="m:canonical">
    <xsl:copy>
      <xsl:copy-of select="@* except (@to, @spanTo)"/>
      <xsl:attribute name="spanTo" select="'#' || m:bare-end(.)"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- The undo that takes back a node in a deletion: it names the seg, or stands before it and ends after it. -->
  <xsl:function name="m:undoing-part" as="element()?">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="named" as="element()*" select="$node/self::seg/@xml:id ! key('m:undoing', ., root($node))/self::undo"/>
    <xsl:variable name="before" as="element()?" select="$node/preceding-sibling::undo[@spanTo][1]"/>
    <xsl:variable name="open" as="element()?" select="
      $before[some $id in m:targets(@spanTo) satisfies exists($node/following-sibling::*[@xml:id = $id])]"/>
    <xsl:sequence select="($named, $open)[1]"/>
  </xsl:function>

  <xsl:template match="del[node()[m:undoing-part(.)]]" mode="m:canonical">
    <xsl:variable name="del" as="element()" select="."/>
    <xsl:for-each-group select="node()" group-adjacent="string(m:undoing-part(.)/count(preceding::undo))">
      <xsl:variable name="undo" as="element()?" select="m:undoing-part(.)"/>
      <xsl:variable name="piece" as="element()">
        <del>
          <xsl:copy-of select="if (position() = 1) then $del/@* else $del/(@* except @xml:id)"/>
          <xsl:apply-templates select="current-group()" mode="m:canonical"/>
        </del>
      </xsl:variable>
      <xsl:choose>
        <xsl:when test="$undo">
          <restore>
            <xsl:copy-of select="$undo/(@change, @rend, @hand, @resp, @cert)"/>
            <xsl:sequence select="$piece"/>
          </restore>
        </xsl:when>
        <xsl:when test="current-group()[normalize-space() or self::gap or self::space]">
          <xsl:sequence select="$piece"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="current-group()" mode="m:canonical"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="gap[m:is-between-blocks(.)] | space[m:is-between-blocks(.)]" mode="m:canonical">
    <ab>
      <xsl:copy-of select="."/>
    </ab>
  </xsl:template>

  <xsl:template match="space[m:is-word-space(.)]" mode="m:canonical" priority="1">
    <xsl:if test="not(m:is-between-blocks(.))">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:function name="m:is-word-space" as="xs:boolean">
    <xsl:param name="space" as="element()"/>
    <xsl:sequence select="$space/@unit = 'chars' and $space/@quantity = '1' and not($space/(@ana | @dim[. = 'vertical']))"/>
  </xsl:function>

  <xsl:template match="note[m:is-empty-note(.)]" mode="m:canonical"/>

  <xsl:function name="m:is-empty-note" as="xs:boolean">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="m:note-kind($note) = 'editorial' and not(normalize-space($note)) and empty($note//(* except (p | ab | lb)))"/>
  </xsl:function>

  <xsl:function name="m:is-between-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/parent::*[local-name() = ('body', 'front', 'back', 'div', 'lg') or matches(local-name(), '^div[1-7]$')])"/>
  </xsl:function>

  <!-- 1. A sourceDoc is a text of its surfaces. -->
  <xsl:template match="sourceDoc[not(../text)]" mode="m:canonical">
    <text>
      <body>
        <xsl:call-template name="m:blocks"/>
      </body>
    </text>
  </xsl:template>

  <xsl:template match="surfaceGrp" mode="m:canonical">
    <xsl:call-template name="m:blocks"/>
  </xsl:template>

  <xsl:template match="surface" mode="m:canonical">
    <xsl:if test="not(ancestor::surface)">
      <pb>
        <xsl:copy-of select="@n, @xml:id, (@facs, (. | zone)/graphic/@url ! m:facs(.))[1]"/>
      </pb>
    </xsl:if>
    <xsl:call-template name="m:blocks"/>
  </xsl:template>

  <xsl:function name="m:facs" as="attribute()">
    <xsl:param name="url" as="attribute()"/>
    <xsl:attribute name="facs" select="$url"/>
  </xsl:function>

  <!-- 2. Zones are blocks; what stands beside them, and lines without a zone, make blocks too. -->
  <xsl:template match="zone" mode="m:canonical">
    <xsl:call-template name="m:blocks"/>
  </xsl:template>

  <xsl:template match="zone[ancestor::line]" mode="m:canonical" priority="1">
    <seg>
      <xsl:copy-of select="@xml:id"/>
      <xsl:apply-templates mode="#current"/>
    </seg>
  </xsl:template>

  <xsl:template match="surface/graphic | zone/graphic" mode="m:canonical"/>

  <!-- What the editor says of a surface. -->
  <xsl:template match="label[parent::surface or parent::surfaceGrp or parent::zone] | desc[parent::surface or parent::surfaceGrp or parent::zone]" mode="m:canonical">
    <note type="editorial">
      <xsl:apply-templates select="@xml:id, node()" mode="#current"/>
    </note>
  </xsl:template>

  <xsl:template name="m:blocks">
    <xsl:for-each-group select="node()" group-adjacent="exists(self::zone | self::surface | self::surfaceGrp)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="m:canonical"/>
        </xsl:when>
        <xsl:when test="exists(current-group()[normalize-space() or descendant-or-self::gap or descendant-or-self::space])">
          <xsl:call-template name="m:block"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="current-group()[self::*]" mode="m:canonical"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template name="m:block">
    <xsl:variable name="zone" as="element()?" select="../self::zone"/>
    <xsl:variable name="is-furniture" as="xs:boolean" select="$zone/@type = $m:page-zones"/>
    <xsl:variable name="nodes" as="node()*" select="current-group()"/>
    <xsl:variable name="is-first" as="xs:boolean" select="$nodes[1] is ($nodes[1]/../node())[1]"/>
    <xsl:element name="{if ($is-furniture) then 'fw' else 'ab'}">
      <xsl:copy-of select="if ($is-first) then $zone/@xml:id else (), $zone/(@type, @facs)"/>
      <xsl:apply-templates select="$nodes" mode="m:canonical"/>
    </xsl:element>
  </xsl:template>

  <!-- 3. Lines. -->
  <xsl:template match="line" mode="m:canonical">
    <xsl:if test="preceding-sibling::*[1][not(self::zone | self::surface)] and exists(preceding-sibling::line)">
      <lb/>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="@xml:id">
        <seg>
          <xsl:copy-of select="@xml:id"/>
          <xsl:apply-templates mode="#current"/>
        </seg>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates mode="#current"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
