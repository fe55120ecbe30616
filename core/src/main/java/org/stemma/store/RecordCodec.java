package org.stemma.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.smile.SmileFactory;
import tools.jackson.dataformat.smile.SmileMapper;
import tools.jackson.dataformat.smile.SmileWriteFeature;

/**
 * Writes records of Stemma as compressed bytes and reads them back: by their components alone, in Smile within Zstandard. A component
 * that was added since is absent; one that is no more is passed over.
 */
public final class RecordCodec {
    private static final int LEVEL = 3;
    private static final int MOST = 1 << 28;

    private static final SmileMapper MAPPER = SmileMapper.builder(SmileFactory.builder()
                    .enable(SmileWriteFeature.CHECK_SHARED_STRING_VALUES)
                    .build())
            .changeDefaultVisibility(each -> each.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private RecordCodec() {}

    public static byte[] write(Object value) {
        return compress(plain(value));
    }

    /** The record before compression: the same bytes for the same values. */
    public static byte[] plain(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * The record that {@code bytes} hold.
     *
     * @throws StoreException where they hold no such record
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(expand(bytes), type);
        } catch (JacksonException | ZstdException broken) {
            throw new StoreException("the store holds a damaged " + type.getSimpleName(), broken);
        }
    }

    static byte[] compress(byte[] plain) {
        return Zstd.compress(plain, LEVEL);
    }

    static byte[] expand(byte[] compressed) {
        long size = Zstd.getFrameContentSize(compressed);
        if (size < 0 || size > MOST) {
            throw new StoreException("the store holds a damaged value of " + size + " bytes");
        }
        return Zstd.decompress(compressed, (int) size);
    }
}
